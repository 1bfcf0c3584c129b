import type { Metadata } from 'next'

import { CohortsPage } from '#features/area/components/cohorts-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Groups of pupils' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Search> }

/** The groups of pupils of a whole authority. */
export default async function Page({ params, searchParams }: Props) {
  return <CohortsPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
