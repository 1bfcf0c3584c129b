import { beforeAll, expect, test } from 'vitest'
import { localDate } from '#domain/index.ts'
import { addCharacteristic } from '#features/roll/record/characteristics.ts'
import { changeName, changeParticulars } from '#features/roll/record/commands.ts'
import { admissionHistory } from '#features/roll/entries/queries.ts'
import { pupilsList } from '#features/roll/pupils/asked.ts'
import { changeGroup } from '#features/roll/record/placing.ts'
import { pupilHeader } from '#features/roll/pupils/header.ts'
import { pupilList } from '#features/roll/pupils/list.ts'
import { pupilContacts } from '#features/roll/pupils/personal-details.ts'
import { recordLeaving } from '#features/roll/record/enrolment.ts'
import { newPupilForm } from '#features/roll/record/schema.ts'
import { sql } from '#server/db/rows.ts'
import { makeAdmissions, seenOf, type Admissions } from '../../support/admissions.ts'
import { testDb } from '../../support/database.ts'
import { makeGroup, makeSchool } from '../../support/people.ts'
import { tokenOf } from '../../support/school.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})

const freeMeals = (pupil: number) => ({
  pupil,
  kind: 'fsm' as const,
  ethnicity: '',
  authority: '',
  from: here.today,
  to: null,
  reason: '',
})

test('a joiner is on the list and in the group at once, with a contact to call', async () => {
  const pupil = await here.join()
  const { list, header, contacts } = await here.work(async ({ db }) => ({
    list: await pupilList(db, here.school.id, pupilsList.parse({ q: 'thistle' }), here.today),
    header: await pupilHeader(db, here.school.id, pupil, here.today),
    contacts: await pupilContacts(db, here.school.id, pupil, here.today),
  }))
  expect(list.map(({ pupilId }) => pupilId)).toContain(pupil)
  expect(header).toMatchObject({
    name: 'Quillon Thistlewood',
    groupName: '1A',
    yearGroup: 1,
    startingDay: here.today,
  })
  expect(contacts.map(({ name, telephone }) => [name, telephone])).toEqual([
    ['Wren Thistlewood', '07700 900123'],
  ])
})

test('a mistyped number, a bad postcode and an impossible age are said beside their fields, and nothing is entered', async () => {
  expect(newPupilForm.safeParse({ ...here.answers(), upn: 'A801200005001' }).success).toBe(false)
  await expect(here.join({ postcode: 'nowhere' })).rejects.toMatchObject({
    fieldErrors: { postcode: [expect.any(String)] },
  })
  await expect(here.join({ dateOfBirth: '1990-01-01' })).rejects.toMatchObject({
    fieldErrors: { dateOfBirth: [expect.any(String)] },
  })
})

test('two pupils of a school never share a number', async () => {
  await here.join({ upn: 'B801200005001' })
  await expect(here.join({ upn: 'B801200005001' })).rejects.toMatchObject({
    fieldErrors: { upn: [expect.any(String)] },
  })
})

test('a change of name keeps the old one for its days, with reason, name and position', async () => {
  const pupil = await here.join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const { id, seen } = await seenOf('pupil_name', pupil)
  const names = {
    legalForename: 'Quillon',
    legalMiddleNames: '',
    legalSurname: 'Farthing',
    knownForename: '',
    knownSurname: '',
  }
  await here.work((context) =>
    changeName(context, {
      pupil,
      entry: id,
      seen,
      ...names,
      how: 'changed',
      from: localDate('2026-03-01'),
      reason: 'Deed poll seen',
    }),
  )
  const { then, now, history } = await here.work(async ({ db }) => ({
    then: await pupilHeader(db, here.school.id, pupil, localDate('2026-02-01')),
    now: await pupilHeader(db, here.school.id, pupil, localDate('2026-03-02')),
    history: await admissionHistory(db, here.school.id, pupil),
  }))
  expect([then.name, now.name]).toEqual(['Quillon Thistlewood', 'Quillon Farthing'])
  expect(history.find(({ field }) => field === 'to_date')).toMatchObject({
    original: 'no end',
    amended: '28 Feb 2026',
    reason: 'Deed poll seen',
    position: 'attendance_officer',
  })
})

test('what somebody else changed meanwhile is not written over', async () => {
  const pupil = await here.join()
  const { id, seen } = await seenOf('pupil_name', pupil)
  const change = (legalSurname: string) =>
    here.work((context) =>
      changeName(context, {
        pupil,
        entry: id,
        seen,
        legalForename: 'Quillon',
        legalMiddleNames: '',
        legalSurname,
        knownForename: '',
        knownSurname: '',
        how: 'error',
        from: null,
        reason: 'Misspelt',
      }),
    )
  await change('Farthing')
  await expect(change('Fathing')).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('nothing that stands is changed without a reason', async () => {
  const pupil = await here.join()
  await expect(
    here.work((context) =>
      changeParticulars(context, {
        pupil,
        seen: {},
        sex: 'F',
        dateOfBirth: localDate('2019-05-05'),
        upn: '',
        formerUpn: '',
        reason: '',
      }),
    ),
  ).rejects.toMatchObject({ code: 'reason_needed' })
})

test('leaving is on a ground and never back-dated, and no mark may stand after it', async () => {
  const pupil = await here.join()
  const { id, seen } = await seenOf('enrolment', pupil)
  const leave = (leavingDay: string, ground: string) =>
    here.work((context) =>
      recordLeaving(context, {
        pupil,
        entry: id,
        seen,
        leavingDay: localDate(leavingDay),
        ground,
        nextSchool: 'Elsewhere',
        reason: 'Moved',
      }),
    )
  await expect(leave('2026-01-01', '9(1)(a)')).rejects.toMatchObject({
    fieldErrors: { leavingDay: expect.anything() },
  })
  await expect(leave(here.today, '')).rejects.toMatchObject({ fieldErrors: { ground: expect.anything() } })
  await leave(here.today, '9(1)(a)')
  const { leavingDay } = await here.work(({ db }) => pupilHeader(db, here.school.id, pupil, here.today))
  expect(leavingDay).toBe(here.today)
})

test('the database itself refuses a back-dated leaving, whoever asks', async () => {
  const pupil = await here.join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const { id } = await seenOf('enrolment', pupil)
  const entries = JSON.stringify([
    { entity: 'enrolment', id, values: { leaving_day: '2026-02-01', ground: '9(1)(a)' } },
  ])
  await expect(
    here.work(({ db }) =>
      db.$queryRaw(sql`select app.write_entries(${here.school.id}, 'x', ${entries}::jsonb)`),
    ),
  ).rejects.toMatchObject({ code: 'back_dated' })
})

test('all of it is written or none', async () => {
  const pupil = await here.join()
  const entries = JSON.stringify([
    { entity: 'pupil_characteristic', values: { pupil_id: pupil, kind: 'fsm', from_date: '2026-01-01' } },
    { entity: 'pupil_characteristic', values: { pupil_id: pupil, kind: 'fsm', from_date: '2026-02-01' } },
  ])
  await expect(
    here.work(({ db }) =>
      db.$queryRaw(sql`select app.write_entries(${here.school.id}, '', ${entries}::jsonb)`),
    ),
  ).rejects.toMatchObject({ code: 'overlaps' })
  const { owner } = await testDb()
  const { rowCount } = await owner.query('select from pupil_characteristic where pupil_id = $1', [pupil])
  expect(rowCount).toBe(0)
})

test('a new group ends the old one the day before', async () => {
  const pupil = await here.join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const other = await makeGroup(here.school.id, '1B')
  await here.work((context) =>
    changeGroup(context, {
      pupil,
      seen: '',
      yearGroup: 1,
      group: other,
      from: localDate('2026-03-02'),
      reason: 'Moved class',
    }),
  )
  const groupOn = (day: string) =>
    here.work(async ({ db }) => (await pupilHeader(db, here.school.id, pupil, localDate(day))).groupName)
  expect([await groupOn('2026-03-01'), await groupOn('2026-03-02')]).toEqual(['1A', '1B'])
})

test.each(['class_teacher', 'governor', 'pastoral_lead'] as const)(
  'a %s writes nothing in the admission register',
  async (role) => {
    const pupil = await here.join()
    const token = await here.tokenOf(role)
    await expect(
      here.as(token, (context) => addCharacteristic(context, freeMeals(pupil))),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  },
)

test('another school’s pupil is not found', async () => {
  const pupil = await here.join()
  const stranger = await tokenOf((await makeSchool()).id, 'headteacher')
  await expect(
    here.as(stranger, ({ db }) => pupilHeader(db, here.school.id, pupil, here.today)),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    here.as(stranger, (context) => addCharacteristic(context, freeMeals(pupil))),
  ).rejects.toMatchObject({ code: 'not_allowed' })
})
