import { can } from '#domain/index.ts'
import { organisationPage, schoolsOfOrganisation } from '../queries.ts'
import { SchoolList } from './school-list.tsx'

/** The home of the trust or authority at `path`: its schools. */
export async function OrganisationPage({ path }: { path: string }) {
  const list = await organisationPage(path, async ({ db, actor, workplace }) => ({
    organisation: workplace.organisation,
    schools: await schoolsOfOrganisation(db),
    changeAt: can(actor.role, 'edit_schools') ? `${path}/schools` : null,
  }))
  return <SchoolList {...list} />
}
