import type { Metadata } from 'next'

import { AreaOfficers } from '#features/area/officers/components/area-officers.tsx'
import { areaOfficers } from '#features/area/officers/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Officers’ schools' }

/** Which officer of the authority looks after which schools. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/attendance/officers'>) {
  const search = await searchParams
  const data = await organisationPage(`/authorities/${(await params).code}`, (context) =>
    areaOfficers(context, search),
  )
  return <AreaOfficers data={data} />
}
