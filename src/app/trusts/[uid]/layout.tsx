import { frameData } from '#features/people/frame/queries.ts'
import { organisationPage } from '#server/page.ts'
import { SignedIn } from '../../signed-in.tsx'

/** Around every page of a trust. */
export default async function OrganisationLayout({ params, children }: LayoutProps<'/trusts/[uid]'>) {
  const path = `/trusts/${(await params).uid}`
  const data = await organisationPage(path, ({ db, actor }) => frameData(db, actor))
  return <SignedIn data={data}>{children}</SignedIn>
}
