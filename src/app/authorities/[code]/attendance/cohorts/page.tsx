import type { Metadata } from 'next'

import { CohortsPage } from '#features/area/schools/components/cohorts-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Groups of pupils' }

/** The groups of pupils of a whole authority. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/attendance/cohorts'>) {
  return <CohortsPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
