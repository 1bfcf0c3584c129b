import type { Metadata } from 'next'

import { AreaCohorts } from '#features/area/cohorts/components/area-cohorts.tsx'
import { areaCohorts } from '#features/area/cohorts/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Groups of pupils' }

/** The groups of pupils of a whole authority. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/attendance/cohorts'>) {
  const search = await searchParams
  const data = await organisationPage(`/authorities/${(await params).code}`, (context) =>
    areaCohorts(context, search),
  )
  return <AreaCohorts data={data} />
}
