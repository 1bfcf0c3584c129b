import type { Metadata } from 'next'

import { CohortsPage } from '#features/area/schools/components/cohorts-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Groups of pupils' }

/** The groups of pupils of a whole trust. */
export default async function Page({ params, searchParams }: PageProps<'/trusts/[uid]/attendance/cohorts'>) {
  return <CohortsPage path={`/trusts/${(await params).uid}`} search={await searchParams} />
}
