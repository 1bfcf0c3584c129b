import type { Metadata } from 'next'

import { PupilsPage } from '#features/area/schools/components/pupils-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Pupils' }

/** Severely absent pupils of a whole authority, and children at several of its schools. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/attendance/pupils'>) {
  return <PupilsPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
