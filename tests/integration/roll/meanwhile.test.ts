import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, localDate } from '#domain/index.ts'
import { addCharacteristic, endEntry } from '#features/roll/pupils/characteristics.ts'
import { changeAddress, changeName } from '#features/roll/pupils/commands.ts'
import { admissionHistory } from '#features/roll/pupils/history.ts'
import { changeGroup, placeSeen, setPattern } from '#features/roll/pupils/moving.ts'
import { pupilHeader, pupilNames } from '#features/roll/pupils/queries.ts'
import { addressForm, characteristicForm, nameForm, patternForm } from '#features/roll/pupils/schema.ts'
import { countOf, makeAdmissions, seenOf, type Admissions } from '../../support/admissions.ts'
import { makeGroup } from '../../support/people.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})

const EARLIER = { startingDay: '2026-01-05', dateOfBirth: '2019-02-02' }

const nameAnswers = (pupil: number, entry: number, seen: object, change: Record<string, string> = {}) =>
  nameForm.parse({
    pupil,
    entry,
    seen: JSON.stringify(seen),
    legalForename: 'Quillon',
    legalSurname: 'Farthing',
    how: 'error',
    reason: 'Birth certificate seen',
    ...change,
  })

describe('two people at once', () => {
  test('who is second is told who was first, what stood and what stands, and may then decide', async () => {
    const pupil = await here.join()
    const { id, seen } = await seenOf('pupil_name', pupil)
    const rename = (legalSurname: string, was: object) =>
      here.work((context) => changeName(context, nameAnswers(pupil, id, was, { legalSurname })))
    await rename('Farthing', seen)
    const refused = await rename('Penny', seen).catch((thrown: unknown) => thrown)
    expect(refused).toMatchObject({
      code: 'changed_meanwhile',
      message: expect.stringMatching(
        /^Person \d+ \(attendance_officer\) changed this .*legal surname was “Thistlewood” and is now “Farthing”/,
      ),
    })
    // The form goes on from what stands now: sent again, it is a choice.
    const { values } = refused as { values: { seen: string } }
    await rename('Penny', JSON.parse(values.seen) as object)
    const names = await here.work(({ db }) => pupilNames(db, here.school.id, pupil))
    expect(names.map(({ legalName }) => legalName)).toEqual(['Quillon Penny'])
  })

  test('a pupil moved meanwhile is not moved from where nobody saw them', async () => {
    const pupil = await here.join(EARLIER)
    const [second, third] = [await makeGroup(here.school.id, '1S'), await makeGroup(here.school.id, '1T')]
    const seen = placeSeen({ yearGroup: 1, groupId: here.group })
    const move = (group: number) =>
      here.work((context) =>
        changeGroup(context, { pupil, seen, yearGroup: 1, group, from: here.today, reason: 'Sets' }),
      )
    await move(second)
    await expect(move(third)).rejects.toMatchObject({
      code: 'changed_meanwhile',
      message: expect.stringContaining('1S'),
      values: { seen: `1/${second}` },
    })
  })
})

describe('days that do not fit', () => {
  test('a name that begins before the one that stands is refused beside its day', async () => {
    const pupil = await here.join(EARLIER)
    const { id, seen } = await seenOf('pupil_name', pupil)
    const change = { how: 'changed', from: '2026-01-05' }
    await expect(
      here.work((context) => changeName(context, nameAnswers(pupil, id, seen, change))),
    ).rejects.toMatchObject({ fieldErrors: { from: [expect.stringContaining('5 Jan 2026')] } })
    expect(await countOf('pupil_name', pupil)).toBe(1)
  })

  test('a second pattern over the days of a later one is refused with a sentence, and nothing is ended for it', async () => {
    const pupil = await here.join({ ...EARLIER, dateOfBirth: '2023-11-01' })
    const agree = (from: string, to: string) =>
      here.work((context) =>
        setPattern(
          context,
          patternForm.parse({ pupil, sessions: ['0', '2'], otherwise: 'X', from, to, reason: 'Settling in' }),
          localDate('2023-11-01'),
        ),
      )
    await agree('2026-01-05', '2026-02-13')
    await agree('2026-03-02', '2026-03-27')
    await expect(agree('2026-02-02', '2026-03-13')).rejects.toMatchObject({ code: 'overlaps' })
    expect(await countOf('session_pattern', pupil)).toBe(2)
  })

  test('a part-time timetable needs its agreement and its end', async () => {
    const pupil = await here.join(EARLIER)
    const form = patternForm.parse({
      pupil,
      sessions: ['0'],
      otherwise: 'C2',
      from: here.today,
      reason: 'Phased return',
    })
    await expect(
      here.work((context) => setPattern(context, form, localDate('2016-05-05'))),
    ).rejects.toMatchObject({ fieldErrors: { agreement: expect.anything(), to: expect.anything() } })
  })

  test('nothing ends before it began', async () => {
    const pupil = await here.join()
    const fsm = characteristicForm.parse({ pupil, kind: 'fsm', from: here.today })
    await here.work((context) => addCharacteristic(context, fsm))
    const { id, seen } = await seenOf('pupil_characteristic', pupil)
    const end = { pupil, entry: id, seen, to: addDays(here.today, -9), reason: 'Wrong child' }
    await expect(
      here.work((context) => endEntry(context, 'pupil_characteristic', end)),
    ).rejects.toMatchObject({ fieldErrors: { to: [expect.stringMatching(/^It began on/)] } })
  })
})

test('another ethnicity ends the one before; the same one twice is refused', async () => {
  const pupil = await here.join(EARLIER)
  const record = (ethnicity: string, from: string) =>
    here.work((context) =>
      addCharacteristic(context, characteristicForm.parse({ pupil, kind: 'ethnicity', ethnicity, from })),
    )
  await record('NOBT', '2026-01-05')
  await record('WBRI', '2026-02-02')
  expect((await seenOf('pupil_characteristic', pupil)).seen).toMatchObject({
    value: 'WBRI',
    from_date: '2026-02-02',
  })
  await expect(record('WBRI', '2026-03-02')).rejects.toMatchObject({
    fieldErrors: { kind: expect.anything() },
  })
  await expect(record('', '2026-03-02')).rejects.toMatchObject({
    fieldErrors: { ethnicity: expect.anything() },
  })
})

test('the history says in plain words what stood, what stands, why, and in which position', async () => {
  const pupil = await here.join(EARLIER)
  const other = await makeGroup(here.school.id, '1H')
  await here.work((context) =>
    changeGroup(context, {
      pupil,
      seen: '',
      yearGroup: 2,
      group: other,
      from: localDate('2026-01-05'),
      reason: 'Entered in the wrong class',
    }),
  )
  const history = await here.work(({ db }) => admissionHistory(db, here.school.id, pupil))
  const group = history.find(({ entity, action }) => entity === 'pupil_group' && action === 'amendment')
  expect(group).toMatchObject({
    original: '1A',
    amended: '1H',
    reason: 'Entered in the wrong class',
    by: expect.stringMatching(/^Person/),
    position: 'attendance_officer',
  })
  expect(history.find(({ field }) => field === 'year_group')).toMatchObject({
    original: 'Year 1',
    amended: 'Year 2',
  })
  const first = history.find(({ entity, action }) => entity === 'pupil_address' && action === 'entry')
  expect(first?.amended).toBe(
    'line1 1 Elm Grove, from 5 Jan 2026'.replace('line1', 'first line of the address'),
  )
})

test('an address keeps the one before for its days, and asks from which day', async () => {
  const pupil = await here.join(EARLIER)
  const { id, seen } = await seenOf('pupil_address', pupil)
  const move = (from: string) =>
    here.work((context) =>
      changeAddress(
        context,
        addressForm.parse({
          pupil,
          entry: id,
          seen: JSON.stringify(seen),
          line1: '9 Oak Row',
          how: 'moved',
          from,
          reason: 'Moved house',
        }),
      ),
    )
  await expect(move('')).rejects.toMatchObject({ fieldErrors: { from: expect.anything() } })
  await move('2026-04-01')
  expect(await countOf('pupil_address', pupil)).toBe(2)
  const then = await here.work(({ db }) => pupilHeader(db, here.school.id, pupil, here.today))
  expect(then.startingDay).toBe('2026-01-05')
})
