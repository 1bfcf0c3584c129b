import { z } from 'zod'
import {
  addYears,
  can,
  CHARACTERISTICS,
  deletionGroundsFor,
  ETHNICITIES,
  isCompulsorySchoolAge,
} from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import { tableOf, type Entity } from './entries.ts'
import { pupilIdOf } from './load.ts'
import { groupsFrom, pupilHeader, yearsToChoose } from './queries.ts'
import { logReveal } from './record.ts'

const entry = z.object({ id: z.int(), seen: z.record(z.string(), z.unknown()) })

/** An entry as it stands when a form is opened. */
export type Standing = z.infer<typeof entry>

/** What can be changed about a pupil, one page each. */
export const ENTRIES = {
  name: 'Name',
  address: 'Address',
  particulars: 'Sex, date of birth and numbers',
  enrolment: 'Starting day and registration',
  group: 'Year and registration group',
  sessions: 'Sessions attended',
  characteristics: 'Characteristics',
  leaving: 'Leaving the school',
  return: 'Coming back to the school',
} as const

export type EntryKind = keyof typeof ENTRIES

/** The kinds of entry that make sense for a pupil: one who is on roll can leave, one who left can come back. */
export const entriesFor = ({ leavingDay }: { leavingDay: string | null }): EntryKind[] =>
  (Object.keys(ENTRIES) as EntryKind[]).filter((kind) => kind !== 'return' || leavingDay !== null)

/** Whom somebody is about to change. Refuses (NotFound) those who may not write here. */
export async function loadSubject({ db, actor, school, today }: SchoolContext, id: string) {
  requireAbility(actor, 'edit_admission_register')
  if (actor.schoolId !== school.id) throw new NotFound()
  return {
    school,
    today,
    pupil: await pupilHeader(db, school.id, pupilIdOf(id), today),
    maySeal: can(actor.role, 'seal_records'),
  }
}

export type Subject = Awaited<ReturnType<typeof loadSubject>>

/** What the page that changes one kind of entry needs: what stands, and the choices it offers. */
export async function loadEdit(context: SchoolContext, id: string, kind: EntryKind) {
  const subject = await loadSubject(context, id)
  const { db, school, today } = context
  const { pupilId, dateOfBirth } = subject.pupil
  const standing = await standingFor(db, school.id, pupilId, kind)
  // What a confidential address is, is on the page that changes it.
  if (kind === 'address' && standing?.seen['confidential'] === true) await logReveal(db, school.id, pupilId)
  const inAYear = addYears(today, 1)
  const grounds = [...deletionGroundsFor(dateOfBirth, today), ...deletionGroundsFor(dateOfBirth, inAYear)]
  return {
    ...subject,
    standing,
    compulsory: isCompulsorySchoolAge(dateOfBirth, today),
    characteristics:
      kind === 'characteristics' ? await stillRunning(context, 'pupil_characteristic', pupilId) : [],
    patterns: kind === 'sessions' ? await stillRunning(context, 'session_pattern', pupilId) : [],
    ...(await placesToChoose(context)),
    grounds: [...new Map(grounds.map((ground) => [ground.id, ground])).values()].map(
      ({ id: ground, text, evidence }) => ({
        value: ground,
        label: `${ground}: ${text}`,
        hint: `To hold: ${evidence}`,
      }),
    ),
    kinds: Object.entries(CHARACTERISTICS).map(([value, { label }]) => ({ value, label })),
    ethnicities: Object.entries(ETHNICITIES).map(([value, label]) => ({ value, label })),
    authorities: kind === 'characteristics' ? await authoritiesToChoose(db) : [],
  }
}

export type EditView = Awaited<ReturnType<typeof loadEdit>>

/** The years and registration groups of a school, also those to come, to choose from. */
export async function placesToChoose({ db, school, today }: SchoolContext) {
  const groups = await groupsFrom(db, school.id, today)
  return {
    years: yearsToChoose(school),
    groups: groups.map(({ id, name, from }) => ({
      value: String(id),
      label: from > today ? `${name}, from ${shortDate(from)}` : name,
    })),
  }
}

const STANDING: Partial<Record<EntryKind, Entity>> = {
  name: 'pupil_name',
  address: 'pupil_address',
  enrolment: 'enrolment',
  leaving: 'enrolment',
}

// The latest of its kind, which may begin on a day to come.
async function standingFor(
  db: Db,
  schoolId: number,
  pupilId: number,
  kind: EntryKind,
): Promise<Standing | null> {
  const entity = STANDING[kind]
  if (kind === 'particulars')
    return row(
      db,
      entry,
      sql`select id, to_jsonb(p) - array['id', 'school_id'] as seen from pupil p
          where school_id = ${schoolId} and id = ${pupilId}`,
    )
  if (!entity) return null
  const [from, to] =
    entity === 'enrolment' ? [sql`starting_day`, sql`leaving_day`] : [sql`from_date`, sql`to_date`]
  return row(
    db,
    entry,
    sql`select id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${tableOf(entity)} t
        where school_id = ${schoolId} and pupil_id = ${pupilId} and ${to} >= ${from}
        order by ${from} desc limit 1`,
  )
}

async function stillRunning(
  { db, school, today }: SchoolContext,
  entity: 'pupil_characteristic' | 'session_pattern',
  pupilId: number,
): Promise<Standing[]> {
  return rows(
    db,
    entry,
    sql`select id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${tableOf(entity)} t
        where school_id = ${school.id} and pupil_id = ${pupilId} and to_date >= greatest(${today}::date, from_date)
        order by from_date, id`,
  )
}

async function authoritiesToChoose(db: Db) {
  return rows(
    db,
    z.object({ value: z.string(), label: z.string() }),
    sql`select code as value, name as label from authority order by name collate "en-GB-x-icu"`,
  )
}

/** A contact of a pupil as it stands, for changing. Refuses (NotFound) one that is not this pupil's. */
export async function loadContact(context: SchoolContext, id: string, contactId: string) {
  const subject = await loadSubject(context, id)
  const { db, school } = context
  const { pupilId } = subject.pupil
  const found = /^\d{1,9}$/.test(contactId)
    ? await row(
        db,
        entry.extend({ contactId: z.int(), values: z.record(z.string(), z.unknown()), hidden: z.boolean() }),
        sql`select pc.id, to_jsonb(pc) - array['id', 'school_id', 'pupil_id', 'contact_id'] as seen, c.id as "contactId",
              to_jsonb(c) - array['id', 'school_id'] as values,
              pc.lives_with and exists (select from pupil_address a where a.school_id = pc.school_id
                and a.pupil_id = pc.pupil_id and a.confidential) as hidden
            from pupil_contact pc join contact c on c.school_id = pc.school_id and c.id = pc.contact_id
            where pc.school_id = ${school.id} and pc.pupil_id = ${pupilId} and pc.id = ${Number(contactId)}`,
      )
    : null
  if (!found) throw new NotFound()
  if (found.hidden) await logReveal(db, school.id, pupilId)
  return { ...subject, contact: found }
}
