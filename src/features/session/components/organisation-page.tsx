import { pageData } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'

import { organisationPath, schoolStart } from '../places.ts'
import { frameData, schoolsOfOrganisation } from '../queries.ts'
import { PersonFrame } from './person-frame.tsx'
import { ReportsToCome } from './reports-to-come.tsx'
import { SchoolList } from './school-list.tsx'

/** The home of a trust or an authority at `path`: its schools, or for a trustee what is to come. Anybody else: a 404. */
export async function OrganisationPage({ path }: { path: string }) {
  const { data, schools } = await pageData(async (db, actor) => {
    const data = await frameData(db, actor)
    if (organisationPath(data.workplace) !== path) throw new NotFound()
    return { data, schools: schoolStart(actor.role) ? await schoolsOfOrganisation(db) : null }
  })
  const { organisation } = data.workplace
  return (
    <PersonFrame data={data}>
      {schools ? (
        <SchoolList {...{ organisation, schools }} />
      ) : (
        <ReportsToCome organisation={organisation} />
      )}
    </PersonFrame>
  )
}
