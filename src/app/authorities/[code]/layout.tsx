import type { ReactNode } from 'react'

import { frameData, organisationPage } from '#features/session/queries.ts'
import { SignedIn } from '../../signed-in.tsx'

type Props = { params: Promise<{ code: string }>; children: ReactNode }

/** Around every page of a local authority. */
export default async function OrganisationLayout({ params, children }: Props) {
  const path = `/authorities/${(await params).code}`
  const data = await organisationPage(path, ({ db, actor }) => frameData(db, actor))
  return <SignedIn data={data}>{children}</SignedIn>
}
