import type { Metadata } from 'next'

import { OverviewPage } from '#features/area/schools/components/overview-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Attendance' }

/** Every school of an authority side by side. */
export default async function Page({ params, searchParams }: PageProps<'/authorities/[code]/attendance'>) {
  return <OverviewPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
