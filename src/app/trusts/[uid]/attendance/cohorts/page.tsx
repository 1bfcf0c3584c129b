import type { Metadata } from 'next'

import { CohortsPage } from '#features/area/components/cohorts-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Groups of pupils' }

type Props = { params: Promise<{ uid: string }>; searchParams: Promise<Search> }

/** The groups of pupils of a whole trust. */
export default async function Page({ params, searchParams }: Props) {
  return <CohortsPage path={`/trusts/${(await params).uid}`} search={await searchParams} />
}
