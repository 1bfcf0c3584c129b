import type { Metadata } from 'next'

import { OfficersPage } from '#features/area/schools/components/officers-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Officers’ schools' }

/** Which officer of the authority looks after which schools. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/attendance/officers'>) {
  return <OfficersPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
