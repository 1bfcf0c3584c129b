import { z } from 'zod'
import {
  addDays,
  ENTRY_KIND_IDS,
  ENTRY_KINDS,
  leavingProblems,
  pupilProblems,
  withdrawalProblems,
  type LocalDate,
} from '#domain/index.ts'
import { entryOf, writeEntries, type Entry } from '#features/roll/entries/commands.ts'
import { tableOf } from '#features/roll/entries/queries.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { withdrawalRecords, withdrawalSwitches } from '#features/roll/withdrawals/queries.ts'
import { row, rows, sql } from '#server/db/rows.ts'
import { refuseField, refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'
import { placeEntries } from './placing.ts'
import type { enrolmentForm, leavingForm, returnForm } from './schema.ts'

/**
 * Deletes a name from the register (reg 9): on a ground, today or later, never back-dated, and for home education not
 * before the consent and the meeting that the school's setting asks for.
 */
export async function recordLeaving(
  context: SchoolContext,
  input: z.output<typeof leavingForm>,
): Promise<void> {
  const { db, school, today } = context
  const { leavingDay, ground, nextSchool, entry, seen, reason } = input
  const { dateOfBirth, startingDay } = await pupilHeader(db, school.id, input.pupil, today)
  refuseProblems(
    leavingProblems({ leavingDay, ground, dateOfBirth, today, startingDay: startingDay ?? undefined }),
  )
  refuseProblems(
    withdrawalProblems({
      ground,
      leavingDay,
      startingDay: startingDay ?? leavingDay,
      switches: await withdrawalSwitches(db, school.id, today),
      records: await withdrawalRecords(db, school.id, input.pupil),
    }),
  )
  const values = { leaving_day: leavingDay, ground, next_school: nextSchool }
  await writeEntries(context, { reason, entries: [entryOf('enrolment', values, { id: entry, seen })] })
}

/**
 * Puts right how a pupil is registered. A starting day brought forward takes name, address, year and group with it.
 * Refuses to put the starting day off past a day for which there is a mark.
 */
export async function changeEnrolment(
  context: SchoolContext,
  input: z.output<typeof enrolmentForm>,
): Promise<void> {
  const { startingDay, kind, boarder, lastSchool, entry, seen, reason } = input
  const pupil = await pupilHeader(context.db, context.school.id, input.pupil, context.today)
  const [legalForename = '', ...surnames] = pupil.legalName.split(' ')
  refuseProblems(
    pupilProblems({ ...pupil, legalForename, legalSurname: surnames.join(' '), startingDay }).map(
      ({ message }) => ({ field: 'startingDay', message }),
    ),
  )
  if (pupil.leavingDay && startingDay > pupil.leavingDay)
    refuseField('startingDay', 'The starting day cannot be after the last day on roll.')
  const began = pupil.startingDay ?? startingDay
  if (startingDay > began) await refuseMarksBetween(context, input.pupil, began, startingDay)
  const values = { starting_day: startingDay, kind, boarder, last_school: lastSchool }
  await writeEntries(context, {
    reason,
    entries: [
      entryOf('enrolment', values, { id: entry, seen }),
      ...(startingDay < began ? await broughtForward(context, input.pupil, startingDay, began) : []),
    ],
  })
}

async function refuseMarksBetween(
  { db, school }: SchoolContext,
  pupil: number,
  from: LocalDate,
  startingDay: LocalDate,
): Promise<void> {
  const marked = await row(
    db,
    z.object({ first: z.string().nullable() }),
    sql`select min(date)::text as first
        from app.shown_marks(${school.id}, array[${pupil}]::int[], ${from}::date, ${addDays(startingDay, -1)}::date)`,
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
  pupil: number,
  to: LocalDate,
  from: LocalDate,
): Promise<Entry[]> {
  const found: Entry[] = []
  for (const entity of FROM_THE_START) {
    const began = await rows(
      db,
      z.object({ id: z.int() }),
      sql`select id from ${tableOf(entity)}
          where school_id = ${school.id} and pupil_id = ${pupil} and from_date = ${from}::date`,
    )
    found.push(...began.map(({ id }) => entryOf(entity, { from_date: to }, { id })))
  }
  return found
}

/** Puts somebody who left back on roll, as a new spell. Refuses a day on which they are on roll already. */
export async function returnToRoll(
  context: SchoolContext,
  input: z.output<typeof returnForm>,
): Promise<void> {
  const { db, school, today } = context
  const { pupil, startingDay, kind, boarder, lastSchool, reason } = input
  const { leavingDay } = await pupilHeader(db, school.id, pupil, today)
  if (leavingDay === null) refuseField('startingDay', 'This pupil is on roll.')
  if (startingDay <= leavingDay)
    refuseField('startingDay', `The pupil was on roll until ${shortDate(leavingDay)}: give a later day.`)
  const spell = {
    pupil_id: pupil,
    starting_day: startingDay,
    kind,
    boarder,
    last_school: lastSchool,
  }
  const place = await placeEntries(context, { ...input, from: startingDay })
  await writeEntries(context, { reason, entries: [entryOf('enrolment', spell), ...place] })
}
