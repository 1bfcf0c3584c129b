import { z } from 'zod'
import {
  academicYearOf,
  CHARACTERISTICS,
  deletionGroundsFor,
  ETHNICITIES,
  isCompulsorySchoolAge,
  YEAR_GROUPS,
  yearGroupName,
  type LocalDate,
} from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql, type Sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { pupilIdOf } from './load.ts'
import { groupsOn, pupilHeader } from './queries.ts'

const entry = z.object({ id: z.int(), seen: z.record(z.string(), z.unknown()) })

/** What can be changed about a pupil, one page each. */
export const ENTRIES = {
  name: 'Name',
  address: 'Address',
  particulars: 'Sex, date of birth and numbers',
  group: 'Year and registration group',
  sessions: 'Sessions attended',
  characteristics: 'Characteristics',
  leaving: 'Leaving the school',
} as const

export type EntryKind = keyof typeof ENTRIES

/** Who is changed, and the choices a form offers. Refuses (NotFound) those who may not write here. */
export async function loadEdit({ db, actor, school, today }: SchoolContext, id: string) {
  requireAbility(actor, 'edit_admission_register')
  if (actor.schoolId !== school.id) throw new NotFound()
  const pupilId = pupilIdOf(id)
  const pupil = await pupilHeader(db, school.id, pupilId, today)
  const latest = (table: Sql, from: Sql) =>
    row(
      db,
      entry,
      sql`select t.id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${table} t
          where t.school_id = ${school.id} and t.pupil_id = ${pupilId} order by ${from} desc limit 1`,
    )
  return {
    school,
    today,
    pupil,
    compulsory: isCompulsorySchoolAge(pupil.dateOfBirth, today),
    name: await latest(sql`pupil_name`, sql`t.from_date`),
    address: await latest(sql`pupil_address`, sql`t.from_date`),
    enrolment: await latest(sql`enrolment`, sql`t.starting_day`),
    particulars: await particularsOf(db, school.id, pupilId),
    characteristics: await characteristicsOf(db, school.id, pupilId, today),
    groups: (await groupsOn(db, school.id, today)).map((group) => ({
      value: String(group.id),
      label: group.name,
    })),
    years: yearsOf(school.lowestYear, school.highestYear),
    grounds: deletionGroundsFor(pupil.dateOfBirth, today).map(({ id: ground, text, evidence }) => ({
      value: ground,
      label: `${ground} ${text}`,
      hint: `To hold: ${evidence}`,
    })),
    kinds: Object.entries(CHARACTERISTICS).map(([value, { label }]) => ({ value, label })),
    ethnicities: Object.entries(ETHNICITIES).map(([value, label]) => ({ value, label })),
    year: academicYearOf(today),
  }
}

export type EditView = Awaited<ReturnType<typeof loadEdit>>

/** The year groups of a school, to choose from. */
export const yearsOf = (lowest: number, highest: number) =>
  YEAR_GROUPS.filter((year) => year >= lowest && year <= highest).map((year) => ({
    value: String(year),
    label: yearGroupName(year),
  }))

async function particularsOf(db: Db, schoolId: number, pupilId: number): Promise<Record<string, unknown>> {
  const found = await row(
    db,
    z.object({ seen: z.record(z.string(), z.unknown()) }),
    sql`select to_jsonb(p) - array['id', 'school_id'] as seen from pupil p where school_id = ${schoolId} and id = ${pupilId}`,
  )
  return found?.seen ?? {}
}

async function characteristicsOf(db: Db, schoolId: number, pupilId: number, today: LocalDate) {
  return rows(
    db,
    entry,
    sql`select id, to_jsonb(c) - array['id', 'school_id', 'pupil_id'] as seen from pupil_characteristic c
        where school_id = ${schoolId} and pupil_id = ${pupilId} and to_date >= ${today}::date order by kind`,
  )
}

/** A contact of a pupil as it stands, for changing. Refuses (NotFound) one that is not this pupil's. */
export async function loadContact(context: SchoolContext, id: string, contactId: string) {
  const view = await loadEdit(context, id)
  const found = /^\d{1,9}$/.test(contactId)
    ? await row(
        context.db,
        entry.extend({ contactId: z.int(), values: z.record(z.string(), z.unknown()) }),
        sql`select pc.id, to_jsonb(pc) - array['id', 'school_id', 'pupil_id', 'contact_id'] as seen, c.id as "contactId",
              to_jsonb(c) - array['id', 'school_id'] as values
            from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
            where pc.school_id = ${context.school.id} and pc.pupil_id = ${view.pupil.pupilId} and pc.id = ${Number(contactId)}`,
      )
    : null
  if (!found) throw new NotFound()
  return { ...view, contact: found }
}
