import { z } from 'zod'
import { can } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { rows, sql } from '#server/db/rows.ts'
import { workplacePath, type OrganisationContext } from '#server/organisation.ts'

const listedSchool = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  pupils: z.int(),
  elsewhere: z.boolean(),
})

export type ListedSchool = z.infer<typeof listedSchool>

/** The schools this actor's trust or authority holds today, with the pupils on roll whom the actor may see. */
export async function schoolsOfOrganisation(db: Db): Promise<ListedSchool[]> {
  return rows(
    db,
    listedSchool,
    sql`select s.id, d.urn, d.name, d.phase, s.register_kept_in = 'elsewhere' as elsewhere,
          (select count(distinct e.pupil_id)::int from enrolment e
           where e.school_id = s.id and app.today() between e.starting_day and e.leaving_day) as pupils
        from school s
        join school_detail d on d.school_id = s.id and app.today() between d.from_date and d.to_date
        order by d.name`,
  )
}

/** What the home page of a trust or an authority shows: its schools, and where people who may can change one. */
export async function organisationSchools({ db, actor, workplace }: OrganisationContext) {
  return {
    organisation: workplace.organisation,
    schools: await schoolsOfOrganisation(db),
    changeAt: can(actor.role, 'edit_schools') ? `${workplacePath(workplace)}/schools` : null,
  }
}
