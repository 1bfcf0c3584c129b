import { organisationPage, schoolsOfOrganisation } from '../queries.ts'
import { SchoolList } from './school-list.tsx'

/** The home of the trust or authority at `path`: its schools. */
export async function OrganisationPage({ path }: { path: string }) {
  const list = await organisationPage(path, async ({ db, workplace }) => ({
    organisation: workplace.organisation,
    schools: await schoolsOfOrganisation(db),
  }))
  return <SchoolList {...list} />
}
