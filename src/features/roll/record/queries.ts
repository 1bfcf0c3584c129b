import { z } from 'zod'
import {
  addYears,
  CHARACTERISTICS,
  deletionGroundsFor,
  ETHNICITIES,
  isCompulsorySchoolAge,
} from '#domain/index.ts'
import type { Entity } from '#features/roll/entries/commands.ts'
import { tableOf } from '#features/roll/entries/queries.ts'
import { groupsFrom, yearsToChoose } from '#features/roll/groups/queries.ts'
import { loadPupilToChange, logReveal } from '#features/roll/pupils/queries.ts'
import { withdrawalRecords } from '#features/roll/withdrawals/queries.ts'
import type { Db } from '#server/db/client.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'

export { loadNewRecord } from './new-record-view.ts'

const seenEntry = z.object({ id: z.int(), seen: z.record(z.string(), z.unknown()) })

/** An entry as it is when a form is opened. */
export type SeenEntry = z.infer<typeof seenEntry>

/** What can be changed about a pupil, one page each. */
export const CHANGES = {
  name: 'Name',
  address: 'Address',
  particulars: 'Sex, date of birth and numbers',
  enrolment: 'Starting day and registration',
  group: 'Year and registration group',
  sessions: 'Sessions attended',
  characteristics: 'Characteristics',
  withdrawal: 'Before a withdrawal to home education',
  leaving: 'Leaving the school',
  return: 'Coming back to the school',
} as const

export type ChangeKind = keyof typeof CHANGES

/** What there is to change for a pupil: one who is on roll can leave, one who left can come back. */
export const changesFor = ({ leavingDay }: { leavingDay: string | null }): ChangeKind[] =>
  (Object.keys(CHANGES) as ChangeKind[]).filter((kind) => kind !== 'return' || leavingDay !== null)

/**
 * What the page that changes one kind of entry needs: what is recorded, and the choices it offers. Refuses (NotFound) a
 * kind that there is not.
 */
export async function loadChange(context: SchoolContext, id: string, kind: string) {
  if (!isChange(kind)) throw new NotFound()
  const subject = await loadPupilToChange(context, id)
  const { db, school, today } = context
  const { pupilId, dateOfBirth } = subject.pupil
  const entry = await latestEntry(db, school.id, pupilId, kind)
  // The page that changes a confidential address shows it.
  if (kind === 'address' && entry?.seen['confidential'] === true) await logReveal(db, school.id, pupilId)
  const inAYear = addYears(today, 1)
  const grounds = [...deletionGroundsFor(dateOfBirth, today), ...deletionGroundsFor(dateOfBirth, inAYear)]
  return {
    ...subject,
    kind,
    entry,
    compulsory: isCompulsorySchoolAge(dateOfBirth, today),
    characteristics:
      kind === 'characteristics' ? await stillRunning(context, 'pupil_characteristic', pupilId) : [],
    patterns: kind === 'sessions' ? await stillRunning(context, 'session_pattern', pupilId) : [],
    withdrawals: kind === 'withdrawal' ? await withdrawalRecords(db, school.id, pupilId) : [],
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

const isChange = (kind: string): kind is ChangeKind => Object.hasOwn(CHANGES, kind)

export type ChangeView = Awaited<ReturnType<typeof loadChange>>

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

const ENTITY_OF: Partial<Record<ChangeKind, Entity>> = {
  name: 'pupil_name',
  address: 'pupil_address',
  enrolment: 'enrolment',
  leaving: 'enrolment',
}

// The latest entry of its kind, which may begin on a day to come.
async function latestEntry(
  db: Db,
  schoolId: number,
  pupilId: number,
  kind: ChangeKind,
): Promise<SeenEntry | null> {
  const entity = ENTITY_OF[kind]
  if (kind === 'particulars')
    return row(
      db,
      seenEntry,
      sql`select id, to_jsonb(p) - array['id', 'school_id'] as seen from pupil p
          where school_id = ${schoolId} and id = ${pupilId}`,
    )
  if (!entity) return null
  const [from, to] =
    entity === 'enrolment' ? [sql`starting_day`, sql`leaving_day`] : [sql`from_date`, sql`to_date`]
  return row(
    db,
    seenEntry,
    sql`select id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${tableOf(entity)} t
        where school_id = ${schoolId} and pupil_id = ${pupilId} and ${to} >= ${from}
        order by ${from} desc limit 1`,
  )
}

async function stillRunning(
  { db, school, today }: SchoolContext,
  entity: 'pupil_characteristic' | 'session_pattern',
  pupilId: number,
): Promise<SeenEntry[]> {
  return rows(
    db,
    seenEntry,
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
