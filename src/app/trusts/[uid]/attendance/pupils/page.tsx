import type { Metadata } from 'next'

import { PupilsPage } from '#features/area/schools/components/pupils-page.tsx'
import type { Search } from '#features/area/schools/period.ts'

export const metadata: Metadata = { title: 'Pupils' }

/** Severely absent pupils of a whole trust, and children at several of its schools. */
export default async function Page({ params, searchParams }: PageProps<'/trusts/[uid]/attendance/pupils'>) {
  return <PupilsPage path={`/trusts/${(await params).uid}`} search={await searchParams} />
}
