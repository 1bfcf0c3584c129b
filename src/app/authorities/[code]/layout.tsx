import { frameData } from '#features/people/frame/queries.ts'
import { organisationPage } from '#server/page.ts'
import { SignedIn } from '../../signed-in.tsx'

/** Around every page of a local authority. */
export default async function OrganisationLayout({ params, children }: LayoutProps<'/authorities/[code]'>) {
  const path = `/authorities/${(await params).code}`
  const data = await organisationPage(path, ({ db, actor }) => frameData(db, actor))
  return <SignedIn data={data}>{children}</SignedIn>
}
