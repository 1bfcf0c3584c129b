import type { Metadata } from 'next'

import { SchoolList } from '#features/area/schools/components/school-list.tsx'
import { organisationSchools } from '#features/area/schools/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Schools' }

/** The home of the people of a local authority: its schools. */
export default async function Page({ params }: PageProps<'/authorities/[code]'>) {
  return (
    <SchoolList {...await organisationPage(`/authorities/${(await params).code}`, organisationSchools)} />
  )
}
