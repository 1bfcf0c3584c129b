import { schoolStart } from '../places.ts'
import { organisationPage, schoolsOfOrganisation } from '../queries.ts'
import { ReportsToCome } from './reports-to-come.tsx'
import { SchoolList } from './school-list.tsx'

/** The home of the trust or authority at `path`: its schools, or for a trustee what is to come. */
export async function OrganisationPage({ path }: { path: string }) {
  const { organisation, schools } = await organisationPage(path, async ({ db, actor, workplace }) => ({
    organisation: workplace.organisation,
    schools: schoolStart(actor.role) ? await schoolsOfOrganisation(db) : null,
  }))
  return schools ? (
    <SchoolList {...{ organisation, schools }} />
  ) : (
    <ReportsToCome organisation={organisation} />
  )
}
