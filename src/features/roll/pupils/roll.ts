import { z } from 'zod'
import {
  addDays,
  ENTRY_KIND_IDS,
  ENTRY_KINDS,
  leavingProblems,
  pupilProblems,
  type LocalDate,
} from '#domain/index.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { refuseField, refuseProblems } from './checks.ts'
import { entryOf, tableOf, type Entry } from './entries.ts'
import { placeEntries } from './moving.ts'
import type { PupilHeader } from './queries.ts'
import type { enrolmentForm, leavingForm, returnForm } from './schema.ts'
import { writeEntries } from './write.ts'

/** Deletes a name from the register (reg 9): on a ground, today or later, never back-dated. */
export async function recordLeaving(
  context: SchoolContext,
  input: z.output<typeof leavingForm>,
  pupil: PupilHeader,
): Promise<void> {
  const { leavingDay, ground, nextSchool, entry, seen, reason } = input
  refuseProblems(
    leavingProblems({
      leavingDay,
      ground,
      dateOfBirth: pupil.dateOfBirth,
      today: context.today,
      startingDay: pupil.startingDay ?? undefined,
    }),
  )
  await writeEntries(context, reason, [
    entryOf('enrolment', { leaving_day: leavingDay, ground, next_school: nextSchool }, { id: entry, seen }),
  ])
}

/**
 * Puts right how a pupil is registered. A starting day brought forward takes name, address, year and group with it;
 * refuses one put off past a mark that stands.
 */
export async function changeEnrolment(
  context: SchoolContext,
  input: z.output<typeof enrolmentForm>,
  pupil: PupilHeader,
): Promise<void> {
  const { pupil: pupilId, startingDay, kind, boarder, lastSchool, entry, seen, reason } = input
  const [legalForename = '', ...surnames] = pupil.legalName.split(' ')
  refuseProblems(
    pupilProblems({ ...pupil, legalForename, legalSurname: surnames.join(' '), startingDay }).map(
      ({ message }) => ({ field: 'startingDay', message }),
    ),
  )
  if (pupil.leavingDay && startingDay > pupil.leavingDay)
    refuseField('startingDay', 'The starting day cannot be after the last day on roll.')
  const began = pupil.startingDay ?? startingDay
  if (startingDay > began) await refuseMarksBefore(context, pupilId, began, startingDay)
  await writeEntries(context, reason, [
    entryOf(
      'enrolment',
      { starting_day: startingDay, kind, boarder, last_school: lastSchool },
      { id: entry, seen },
    ),
    ...(startingDay < began ? await broughtForward(context, pupilId, startingDay, began) : []),
  ])
}

async function refuseMarksBefore(
  { db, school }: SchoolContext,
  pupilId: number,
  from: LocalDate,
  startingDay: LocalDate,
): Promise<void> {
  const marked = await row(
    db,
    z.object({ first: z.string().nullable() }),
    sql`select min(date)::text as first
        from app.shown_marks(${school.id}, array[${pupilId}]::int[], ${from}::date, ${addDays(startingDay, -1)}::date)`,
  )
  if (marked?.first)
    refuseField(
      'startingDay',
      `There are marks from ${shortDate(marked.first)} on: the pupil was on roll that day.`,
    )
}

const FROM_THE_START = ENTRY_KIND_IDS.filter((kind) => ENTRY_KINDS[kind].fromTheStart)

// What began with the old starting day, and nothing that began later.
async function broughtForward(
  { db, school }: SchoolContext,
  pupilId: number,
  to: LocalDate,
  from: LocalDate,
): Promise<Entry[]> {
  const found: Entry[] = []
  for (const entity of FROM_THE_START) {
    const began = await rows(
      db,
      z.object({ id: z.int() }),
      sql`select id from ${tableOf(entity)}
          where school_id = ${school.id} and pupil_id = ${pupilId} and from_date = ${from}::date`,
    )
    found.push(...began.map(({ id }) => entryOf(entity, { from_date: to }, { id })))
  }
  return found
}

/** Puts somebody who left back on roll, as a spell of its own. Refuses a day on which they are on roll already. */
export async function returnToRoll(
  context: SchoolContext,
  input: z.output<typeof returnForm>,
  pupil: PupilHeader,
): Promise<void> {
  const { pupil: pupilId, startingDay, yearGroup, group, kind, boarder, lastSchool, reason } = input
  if (pupil.leavingDay === null) refuseField('startingDay', 'This pupil is on roll.')
  if (startingDay <= pupil.leavingDay)
    refuseField(
      'startingDay',
      `The pupil was on roll until ${shortDate(pupil.leavingDay)}: give a later day.`,
    )
  await writeEntries(context, reason, [
    entryOf('enrolment', {
      pupil_id: pupilId,
      starting_day: startingDay,
      kind,
      boarder,
      last_school: lastSchool,
    }),
    ...(await placeEntries(context, pupilId, { yearGroup, group }, startingDay)),
  ])
}
