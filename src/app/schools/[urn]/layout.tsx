import type { ReactNode } from 'react'

import { frameData } from '#features/session/queries.ts'
import { schoolPage } from '#server/page.ts'
import { SignedIn } from '../../signed-in.tsx'

type Props = { params: Promise<{ urn: string }>; children: ReactNode }

/** Around every page of one school. */
export default async function SchoolLayout({ params, children }: Props) {
  const data = await schoolPage(params, ({ db, actor, school }) => frameData(db, actor, school))
  return <SignedIn data={data}>{children}</SignedIn>
}
