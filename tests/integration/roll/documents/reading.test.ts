import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '#domain/index.ts'
import { testDb } from '../../../support/database.ts'
import {
  clockAt,
  makeRegisterSchool,
  makeStaff,
  realClock,
  type TestSchool,
} from '../../../support/register.ts'
import { documentsDesk, logOf } from './desk.ts'
import { bytesOf } from './files.ts'

let school: TestSchool
let other: TestSchool
let desk: ReturnType<typeof documentsDesk>
let officer: Awaited<ReturnType<typeof makeStaff>>
let [open, confidential] = [0, 0]

beforeAll(async () => {
  await clockAt('08:50')
  ;[school, other] = [await makeRegisterSchool(3), await makeRegisterSchool(2)]
  desk = documentsDesk(school)
  officer = await makeStaff(school.id, 'attendance_officer')
  open = await kept(0, 'Open')
  confidential = await kept(0, 'Confidential', { confidential: 'on' })
})
afterAll(realClock)

const pupil = (n: number) => school.pupils[n]!

/** Keeps a letter with a pupil; gives its number. */
async function kept(n: number, name: string, fields: Record<string, string> = {}): Promise<number> {
  const bytes = bytesOf('%PDF-1.7\n', name)
  await desk.keep(officer.token, pupil(n), { bytes, fields: { name, ...fields } })
  return (await desk.list(officer.token, pupil(n))).find((one) => one.name === name)!.id
}

const staff = async (role: Role) => (await makeStaff(school.id, role, school.group)).token

describe('documents are shut to', () => {
  test.each(['class_teacher', 'cover_teacher', 'office', 'governor'] as const)('a %s', async (role) => {
    const token = await staff(role)
    expect(await desk.list(token, pupil(0))).toEqual([])
    await expect(desk.open(token, pupil(0), open)).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(desk.remove(token, pupil(0), open, 'No')).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(desk.keep(token, pupil(1))).rejects.toThrow(
      /Your role does not allow this|We cannot find that/,
    )
  })

  test('the officer of another school, who also keeps none with this school’s pupils', async () => {
    const theirs = documentsDesk(other)
    const { token } = await makeStaff(other.id, 'attendance_officer')
    expect(await desk.list(token, pupil(0))).toEqual([])
    await expect(theirs.keep(token, pupil(0))).rejects.toMatchObject({ code: 'not_found' })
    await expect(theirs.open(token, pupil(0), open)).rejects.toMatchObject({ code: 'not_found' })
    await expect(theirs.open(token, other.pupils[0]!, open)).rejects.toMatchObject({ code: 'not_found' })
    await expect(theirs.remove(token, pupil(0), open, 'No')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('nobody’s record but the pupil’s own', async () => {
    await expect(desk.open(officer.token, pupil(1), open)).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a confidential document is for those who may see what is restricted', async () => {
  const admin = await staff('school_admin')
  expect((await desk.list(admin, pupil(0))).map(({ name }) => name)).toEqual(['Open'])
  await expect(desk.open(admin, pupil(0), confidential)).rejects.toMatchObject({ code: 'not_found' })
  await expect(desk.remove(admin, pupil(0), confidential, 'No')).rejects.toMatchObject({ code: 'not_found' })
  await expect(desk.keep(admin, pupil(1), { fields: { confidential: 'on' } })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  for (const role of ['pastoral_lead', 'headteacher', 'attendance_champion'] as const)
    expect(await desk.list(await staff(role), pupil(0))).toHaveLength(2)
})

test('a head of year reads those of their years, and keeps none', async () => {
  const { owner } = await testDb()
  const { token, membershipId } = await makeStaff(school.id, 'head_of_year')
  await owner.query(
    `insert into pupil_year_group (school_id, pupil_id, year_group, from_date) values ($1, $2, 3, '2026-09-01'), ($1, $3, 4, '2026-09-01')`,
    [school.id, pupil(0), pupil(2)],
  )
  await owner.query(
    `insert into membership_scope (school_id, membership_id, year_group, from_date) values ($1, $2, 3, '2026-09-01')`,
    [school.id, membershipId],
  )
  const elsewhere = await kept(2, 'Another year’s')
  expect((await desk.list(token, pupil(0))).map(({ name }) => name)).toEqual(['Open'])
  expect((await desk.open(token, pupil(0), open)).name).toBe('Open')
  expect(await desk.list(token, pupil(2))).toEqual([])
  await expect(desk.open(token, pupil(2), elsewhere)).rejects.toMatchObject({ code: 'not_found' })
  await expect(desk.keep(token, pupil(0))).rejects.toMatchObject({ code: 'not_allowed' })
})

describe('a document that is removed', () => {
  test('needs a reason, is read by nobody any more, and can be added again', async () => {
    const id = await kept(1, 'Wrong child')
    await expect(desk.remove(officer.token, pupil(1), id, ' ')).rejects.toThrow('Say why it is removed.')
    await desk.remove(officer.token, pupil(1), id, 'It belongs to another pupil')
    expect(await desk.list(officer.token, pupil(1))).toEqual([])
    await expect(desk.open(officer.token, pupil(1), id)).rejects.toMatchObject({ code: 'not_found' })
    expect(await kept(1, 'Wrong child')).not.toBe(id)
  })

  test('stays in the database, with who removed it and why', async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query(
      `select removed_by as by, removed_reason as reason, octet_length(content) > 0 as bytes
       from document d join document_content c on c.document_id = d.id where pupil_id = $1 and removed_at is not null`,
      [pupil(1)],
    )
    expect(rows).toEqual([{ by: officer.membershipId, reason: 'It belongs to another pupil', bytes: true }])
    expect((await logOf(pupil(1))).map(({ what }) => what)).toContain('document removed')
  })
})
