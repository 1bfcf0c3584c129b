import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { SchoolReports } from '#features/absence/reports/components/school-reports.tsx'
import { latestReports } from '#features/absence/reports/queries.ts'
import { SchoolList } from '#features/area/schools/components/school-list.tsx'
import { organisationSchools } from '#features/area/schools/queries.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Schools' }

/** The home of the people of a trust: its schools or, for people who read no pupil, the schools' reports. */
export default async function Page({ params }: PageProps<'/trusts/[uid]'>) {
  const { reports, ...list } = await organisationPage(`/trusts/${(await params).uid}`, async (context) => ({
    ...(await organisationSchools(context)),
    reports: can(context.actor.role, 'read_pupils') ? null : await latestReports(context.db),
  }))
  return reports ? (
    <SchoolReports organisation={list.organisation} schools={list.schools} reports={reports} />
  ) : (
    <SchoolList {...list} />
  )
}
