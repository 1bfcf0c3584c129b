import type { Metadata } from 'next'

import { OverviewPage } from '#features/area/components/overview-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Attendance' }

type Props = { params: Promise<{ uid: string }>; searchParams: Promise<Search> }

/** Every school of a trust side by side: live, or for trustees as published. */
export default async function Page({ params, searchParams }: Props) {
  return <OverviewPage path={`/trusts/${(await params).uid}`} search={await searchParams} />
}
