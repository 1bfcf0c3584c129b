import type { Metadata } from 'next'

import { AreaOverview } from '#features/area/overview/components/area-overview.tsx'
import { areaOverview } from '#features/area/overview/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Attendance' }

/** Every school of an authority side by side. */
export default async function Page({ params, searchParams }: PageProps<'/authorities/[code]/attendance'>) {
  const search = await searchParams
  const data = await organisationPage(`/authorities/${(await params).code}`, (context) =>
    areaOverview(context, search),
  )
  return <AreaOverview data={data} />
}
