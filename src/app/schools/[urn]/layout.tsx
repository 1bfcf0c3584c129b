import type { ReactNode } from 'react'

import { PersonFrame } from '#features/session/components/person-frame.tsx'
import { frameData } from '#features/session/queries.ts'
import { schoolPage } from '#server/page.ts'

type Props = { params: Promise<{ urn: string }>; children: ReactNode }

/** Around every page of one school. */
export default async function SchoolLayout({ params, children }: Props) {
  const data = await schoolPage(params, ({ db, actor, school }) => frameData(db, actor, school))
  return <PersonFrame data={data}>{children}</PersonFrame>
}
