import { frameData } from '#features/people/frame/queries.ts'
import { schoolPage } from '#server/page.ts'
import { SignedIn } from '../../signed-in.tsx'

/** Around every page of one school. */
export default async function SchoolLayout({ params, children }: LayoutProps<'/schools/[urn]'>) {
  const data = await schoolPage(params, ({ db, actor, school }) => frameData(db, actor, school))
  return <SignedIn data={data}>{children}</SignedIn>
}
