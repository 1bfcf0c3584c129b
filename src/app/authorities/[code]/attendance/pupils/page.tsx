import type { Metadata } from 'next'

import { PupilsPage } from '#features/area/components/pupils-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Pupils' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Search> }

/** Severely absent pupils of a whole authority, and children at several of its schools. */
export default async function Page({ params, searchParams }: Props) {
  return <PupilsPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
