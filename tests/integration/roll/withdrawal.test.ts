import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type LocalDate } from '#domain/index.ts'
import { entryOf, writeEntries } from '#features/roll/entries/commands.ts'
import { recordLeaving } from '#features/roll/record/enrolment.ts'
import { leavingForm } from '#features/roll/record/schema.ts'
import { recordWithdrawalStep, setSwitches } from '#features/roll/withdrawals/commands.ts'
import { withdrawalRecords } from '#features/roll/withdrawals/queries.ts'
import { withdrawalForm } from '#features/roll/withdrawals/schema.ts'
import { makeAdmissions, seenOf, type Admissions } from '../../support/admissions.ts'
import { realClock } from '../../support/register.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})
afterAll(realClock)

const F = '9(1)(f)'

async function switchOn(consent: LocalDate | null, meeting: LocalDate | null) {
  const head = await here.tokenOf('headteacher')
  await here.as(head, (context) => setSwitches(context, { consent, meeting }))
}

async function leave(pupil: number, ground = F) {
  const { id, seen } = await seenOf('enrolment', pupil)
  const form = { pupil, entry: id, seen: JSON.stringify(seen), leavingDay: here.today, ground }
  await here.work((context) => recordLeaving(context, leavingForm.parse({ ...form, reason: 'Their letter' })))
}

/** The same deletion straight through the database's door. */
async function leaveByDoor(pupil: number) {
  const { id } = await seenOf('enrolment', pupil)
  await here.work((context) =>
    writeEntries(context, {
      reason: 'Their letter',
      entries: [entryOf('enrolment', { leaving_day: here.today, ground: F }, { id })],
    }),
  )
}

const record = (pupil: number, more: Record<string, string>) =>
  here.work((context) =>
    recordWithdrawalStep(
      context,
      withdrawalForm.parse({ pupil: String(pupil), on: here.today, who: 'Ms Vale, Birchshire', ...more }),
    ),
  )

test('a withdrawal needs nothing more until the law’s day is set', async () => {
  await leave(await here.join())
})

test('from the day on it is refused without the consent and the meeting, on the page and in the database', async () => {
  await switchOn(here.today, here.today)
  const pupil = await here.join()
  await expect(leave(pupil)).rejects.toMatchObject({ fieldErrors: { ground: expect.any(Array) as string[] } })
  await expect(leaveByDoor(pupil)).rejects.toMatchObject({ code: 'not_ready' })
  await record(pupil, { step: 'consent', outcome: 'refused' })
  await record(pupil, { step: 'meeting' })
  await expect(leave(pupil)).rejects.toThrow()
  await expect(leaveByDoor(pupil)).rejects.toMatchObject({ code: 'not_ready' })
  await record(pupil, { step: 'consent', outcome: 'given', reference: 'EHE/12' })
  await leave(pupil)
  expect(await here.work(({ db, school }) => withdrawalRecords(db, school.id, pupil))).toMatchObject([
    { step: 'consent', outcome: 'refused' },
    { step: 'meeting', outcome: 'held' },
    { step: 'consent', outcome: 'given', reference: 'EHE/12' },
  ])
})

test('a pupil who needs no consent has its reason on record; other grounds ask for nothing', async () => {
  await switchOn(here.today, null)
  const pupil = await here.join()
  expect(
    withdrawalForm.safeParse({ pupil: '1', step: 'consent', outcome: 'not_needed', on: here.today, who: 'W' })
      .success,
  ).toBe(false)
  await record(pupil, { step: 'consent', outcome: 'not_needed', reference: 'Not placed by an authority' })
  await leaveByDoor(pupil)
  await leave(await here.join(), '9(1)(a)')
})

test('a switch of a later day asks for nothing yet, and no step is recorded ahead', async () => {
  const later = addDays(here.today, 1)
  await switchOn(later, later)
  const pupil = await here.join()
  await expect(record(pupil, { step: 'meeting', on: later })).rejects.toThrow()
  await leave(pupil)
})
