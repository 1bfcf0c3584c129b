import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { SchoolReports } from '#features/absence/reports/components/school-reports.tsx'
import { latestReports } from '#features/absence/reports/queries.ts'
import { OrganisationPage } from '#features/area/schools/components/organisation-page.tsx'
import { organisationPage } from '#server/page.ts'
import { schoolsOfOrganisation } from '#features/area/schools/queries.ts'

export const metadata: Metadata = { title: 'Schools' }

/** The home of the people of a trust: its schools, or for those who read no pupil its schools' reports. */
export default async function Page({ params }: PageProps<'/trusts/[uid]'>) {
  const path = `/trusts/${(await params).uid}`
  const published = await organisationPage(path, async ({ db, actor, workplace }) =>
    can(actor.role, 'read_pupils')
      ? null
      : {
          organisation: workplace.organisation,
          schools: await schoolsOfOrganisation(db),
          reports: await latestReports(db),
        },
  )
  return published ? <SchoolReports {...published} /> : <OrganisationPage path={path} />
}
