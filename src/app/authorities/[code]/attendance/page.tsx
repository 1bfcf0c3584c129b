import type { Metadata } from 'next'

import { OverviewPage } from '#features/area/components/overview-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Attendance' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Search> }

/** Every school of an authority side by side. */
export default async function Page({ params, searchParams }: Props) {
  return <OverviewPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
