import { can } from '#domain/index.ts'
import { organisationPage } from '#server/page.ts'
import { schoolsOfOrganisation } from '#features/area/schools/queries.ts'
import { SchoolList } from '#features/area/schools/components/school-list.tsx'

/** The home of the trust or authority at `path`: its schools. */
export async function OrganisationPage({ path }: { path: string }) {
  const list = await organisationPage(path, async ({ db, actor, workplace }) => ({
    organisation: workplace.organisation,
    schools: await schoolsOfOrganisation(db),
    changeAt: can(actor.role, 'edit_schools') ? `${path}/schools` : null,
  }))
  return <SchoolList {...list} />
}
