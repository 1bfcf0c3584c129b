import { beforeAll, expect, test } from 'vitest'
import { localDate, type LocalDate } from '#domain/index.ts'
import { addCharacteristic } from '#features/pupils/characteristics.ts'
import { changeName, changeParticulars } from '#features/pupils/commands.ts'
import { admissionHistory } from '#features/pupils/history.ts'
import { addPupil } from '#features/pupils/joining.ts'
import { changeGroup } from '#features/pupils/moving.ts'
import { pupilHeader, pupilList } from '#features/pupils/queries.ts'
import { listQuery } from '#features/pupils/list-query.ts'
import { pupilContacts } from '#features/pupils/record.ts'
import { recordLeaving } from '#features/pupils/roll.ts'
import { newPupilForm } from '#features/pupils/schema.ts'
import { sql } from '#server/db/rows.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { withActor } from '#server/db/with-actor.ts'
import type { School, SchoolContext } from '#server/page.ts'
import { testDb } from '../../support/database.ts'
import { makeGroup, makeSchool } from '../../support/people.ts'
import { tokenOf } from '../../support/school.ts'

let school: School
let officer: SessionToken
let group: number
let today: LocalDate

beforeAll(async () => {
  const made = await makeSchool()
  school = { ...made, name: 'School', phase: 'primary', lowestYear: 0, highestYear: 6 }
  group = await makeGroup(school.id, '1A')
  officer = await tokenOf(school.id, 'attendance_officer')
  const { owner } = await testDb()
  today = localDate((await owner.query<{ day: string }>('select app.today()::text as day')).rows[0]!.day)
})

const inSchool = <T>(token: SessionToken, work: (context: SchoolContext) => Promise<T>): Promise<T> =>
  withActor(token, (db, actor) => work({ db, actor, school, today }))

const answers = (change: Record<string, string> = {}) =>
  newPupilForm.parse({
    legalForename: 'Quillon',
    legalSurname: 'Thistlewood',
    sex: 'M',
    dateOfBirth: '2019-05-05',
    upn: '',
    startingDay: today,
    yearGroup: '1',
    group: String(group),
    line1: '1 Elm Grove',
    name: 'Wren Thistlewood',
    relationship: 'Mother',
    telephone: '07700 900123',
    emergency: 'on',
    mayContact: 'on',
    ...change,
  })

const join = (change: Record<string, string> = {}) =>
  inSchool(officer, (context) => addPupil(context, answers(change)))

const seenOf = async (table: 'pupil_name' | 'enrolment', pupil: number) => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number; seen: Record<string, unknown> }>(
    `select id, to_jsonb(t) - array['id', 'school_id', 'pupil_id'] as seen from ${table} t where pupil_id = $1 order by id desc`,
    [pupil],
  )
  return rows[0]!
}

const freeMeals = (pupil: number) => ({
  pupil,
  kind: 'fsm' as const,
  ethnicity: '',
  authority: '',
  from: today,
  to: null,
  reason: '',
})

test('a joiner is on the list and in the group at once, with a contact to call', async () => {
  const pupil = await join()
  const { list, header, contacts } = await inSchool(officer, async ({ db }) => ({
    list: await pupilList(db, school.id, listQuery({ q: 'thistle' }), today),
    header: await pupilHeader(db, school.id, pupil, today),
    contacts: await pupilContacts(db, school.id, pupil, today),
  }))
  expect(list.map(({ pupilId }) => pupilId)).toContain(pupil)
  expect(header).toMatchObject({
    name: 'Quillon Thistlewood',
    groupName: '1A',
    yearGroup: 1,
    startingDay: today,
  })
  expect(contacts.map(({ name, telephone }) => [name, telephone])).toEqual([
    ['Wren Thistlewood', '07700 900123'],
  ])
})

test('a mistyped number, a bad postcode and an impossible age are said beside their fields, and nothing is entered', async () => {
  expect(newPupilForm.safeParse({ ...answers(), upn: 'A801200005001' }).success).toBe(false)
  await expect(join({ postcode: 'nowhere' })).rejects.toMatchObject({
    fieldErrors: { postcode: [expect.any(String)] },
  })
  await expect(join({ dateOfBirth: '1990-01-01' })).rejects.toMatchObject({
    fieldErrors: { dateOfBirth: [expect.any(String)] },
  })
})

test('two pupils of a school never share a number', async () => {
  await join({ upn: 'B801200005001' })
  await expect(join({ upn: 'B801200005001' })).rejects.toMatchObject({
    fieldErrors: { upn: [expect.any(String)] },
  })
})

test('a change of name keeps the old one for its days, with reason, name and position', async () => {
  const pupil = await join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const { id, seen } = await seenOf('pupil_name', pupil)
  const names = {
    legalForename: 'Quillon',
    legalMiddleNames: '',
    legalSurname: 'Farthing',
    knownForename: '',
    knownSurname: '',
  }
  await inSchool(officer, (context) =>
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
  const { then, now, history } = await inSchool(officer, async ({ db }) => ({
    then: await pupilHeader(db, school.id, pupil, localDate('2026-02-01')),
    now: await pupilHeader(db, school.id, pupil, localDate('2026-03-02')),
    history: await admissionHistory(db, school.id, pupil),
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
  const pupil = await join()
  const { id, seen } = await seenOf('pupil_name', pupil)
  const change = (legalSurname: string) =>
    inSchool(officer, (context) =>
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
  const pupil = await join()
  await expect(
    inSchool(officer, (context) =>
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
  const pupil = await join()
  const { id, seen } = await seenOf('enrolment', pupil)
  const leave = (leavingDay: string, ground: string) =>
    inSchool(officer, async (context) =>
      recordLeaving(
        context,
        {
          pupil,
          entry: id,
          seen,
          leavingDay: localDate(leavingDay),
          ground,
          nextSchool: 'Elsewhere',
          reason: 'Moved',
        },
        await pupilHeader(context.db, school.id, pupil, today),
      ),
    )
  await expect(leave('2026-01-01', '9(1)(a)')).rejects.toMatchObject({
    fieldErrors: { leavingDay: expect.anything() },
  })
  await expect(leave(today, '')).rejects.toMatchObject({ fieldErrors: { ground: expect.anything() } })
  await leave(today, '9(1)(a)')
  const { leavingDay } = await inSchool(officer, ({ db }) => pupilHeader(db, school.id, pupil, today))
  expect(leavingDay).toBe(today)
})

test('the database itself refuses a back-dated leaving, whoever asks', async () => {
  const pupil = await join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const { id } = await seenOf('enrolment', pupil)
  const entries = JSON.stringify([
    { entity: 'enrolment', id, values: { leaving_day: '2026-02-01', ground: '9(1)(a)' } },
  ])
  await expect(
    inSchool(officer, ({ db }) =>
      db.$queryRaw(sql`select app.write_entries(${school.id}, 'x', ${entries}::jsonb)`),
    ),
  ).rejects.toMatchObject({ code: 'back_dated' })
})

test('all of it is written or none', async () => {
  const pupil = await join()
  const entries = JSON.stringify([
    { entity: 'pupil_characteristic', values: { pupil_id: pupil, kind: 'fsm', from_date: '2026-01-01' } },
    { entity: 'pupil_characteristic', values: { pupil_id: pupil, kind: 'fsm', from_date: '2026-02-01' } },
  ])
  await expect(
    inSchool(officer, ({ db }) =>
      db.$queryRaw(sql`select app.write_entries(${school.id}, '', ${entries}::jsonb)`),
    ),
  ).rejects.toMatchObject({ code: 'overlaps' })
  const { owner } = await testDb()
  const { rowCount } = await owner.query('select from pupil_characteristic where pupil_id = $1', [pupil])
  expect(rowCount).toBe(0)
})

test('a new group ends the old one the day before', async () => {
  const pupil = await join({ startingDay: '2026-01-05', dateOfBirth: '2019-02-02' })
  const other = await makeGroup(school.id, '1B')
  await inSchool(officer, (context) =>
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
    inSchool(officer, async ({ db }) => (await pupilHeader(db, school.id, pupil, localDate(day))).groupName)
  expect([await groupOn('2026-03-01'), await groupOn('2026-03-02')]).toEqual(['1A', '1B'])
})

test.each(['class_teacher', 'governor', 'pastoral_lead'] as const)(
  'a %s writes nothing in the admission register',
  async (role) => {
    const pupil = await join()
    const token = await tokenOf(school.id, role)
    await expect(
      inSchool(token, (context) => addCharacteristic(context, freeMeals(pupil))),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  },
)

test('another school’s pupil is not found', async () => {
  const pupil = await join()
  const stranger = await tokenOf((await makeSchool()).id, 'headteacher')
  await expect(
    inSchool(stranger, ({ db }) => pupilHeader(db, school.id, pupil, today)),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    inSchool(stranger, (context) => addCharacteristic(context, freeMeals(pupil))),
  ).rejects.toMatchObject({ code: 'not_allowed' })
})
