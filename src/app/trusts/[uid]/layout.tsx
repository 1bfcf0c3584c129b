import type { ReactNode } from 'react'

import { frameData, organisationPage } from '#features/session/queries.ts'
import { SignedIn } from '../../signed-in.tsx'

type Props = { params: Promise<{ uid: string }>; children: ReactNode }

/** Around every page of a trust. */
export default async function OrganisationLayout({ params, children }: Props) {
  const path = `/trusts/${(await params).uid}`
  const data = await organisationPage(path, ({ db, actor }) => frameData(db, actor))
  return <SignedIn data={data}>{children}</SignedIn>
}
