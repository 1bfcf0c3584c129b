import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { SchoolReports } from '#features/reports/components/school-reports.tsx'
import { latestReports } from '#features/reports/queries.ts'
import { OrganisationPage } from '#features/session/components/organisation-page.tsx'
import { organisationPage, schoolsOfOrganisation } from '#features/session/queries.ts'

export const metadata: Metadata = { title: 'Schools' }

type Props = { params: Promise<{ uid: string }> }

/** The home of the people of a trust: its schools, or for those who read no pupil its schools' reports. */
export default async function Page({ params }: Props) {
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
