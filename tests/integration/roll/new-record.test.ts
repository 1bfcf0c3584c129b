import { beforeAll, describe, expect, test } from 'vitest'
import { linkContact } from '#features/roll/pupils/family.ts'
import { admissionHistory } from '#features/roll/pupils/history.ts'
import { loadPupil } from '#features/roll/pupils/load.ts'
import { beginNewRecord, loadNewRecord } from '#features/roll/pupils/new-record.ts'
import { linkForm, newRecordForm } from '#features/roll/pupils/schema.ts'
import { openSealedRecord, sealedRecords } from '#features/roll/pupils/sealed.ts'
import type { SessionToken } from '#server/db/session-token.ts'
import { makeAdmissions, type Admissions } from '../../support/admissions.ts'
import { testDb } from '../../support/database.ts'

let here: Admissions
let head: SessionToken
beforeAll(async () => {
  here = await makeAdmissions()
  head = await here.tokenOf('headteacher')
})

const BEFORE = /Thistlewood|Quillon|Elm Grove|Wren|07700 900123/

const ask = <T>(sql: string, values: unknown[]) =>
  testDb().then(async ({ owner }) => (await owner.query(sql, values)).rows as T[])

const nameOf = async (pupil: number) =>
  (await ask<{ id: number }>('select max(id) as id from pupil_name where pupil_id = $1', [pupil]))[0]!.id

async function formOf(pupil: number, change: Record<string, unknown> = {}) {
  return newRecordForm.parse({
    pupil,
    nameId: await nameOf(pupil),
    legalForename: 'Linnet',
    legalSurname: 'Marchbank',
    upn: '',
    line1: '9 Weir Lane',
    reason: 'Adoption order of 2 November 2026',
    sure: 'on',
    ...change,
  })
}

const begin = async (pupil: number, change: Record<string, unknown> = {}, token = head) => {
  const form = await formOf(pupil, change)
  await here.as(token, (context) => beginNewRecord(context, form))
}

const shown = async (pupil: number) =>
  JSON.stringify(await here.as(head, (context) => loadPupil(context, String(pupil), { reveal: 'address' })))

/** A pupil with a mark that was amended. */
async function joined(change: Record<string, string> = {}) {
  const pupil = await here.join(change)
  const [clerk] = await ask<{ id: number }>('select id from membership where school_id = $1 limit 1', [
    here.school.id,
  ])
  await ask(
    `insert into session_mark (school_id, pupil_id, date, session, code, revision, source, recorded_by, recorded_at)
     values ($1, $2, '2025-11-03', 'AM', 'I', 2, 'typed', $3, now())`,
    [here.school.id, pupil, clerk!.id],
  )
  await ask(
    `insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_by,
       original_at, amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
     values ($1, $2, '2025-11-03', 'AM', 1, 'N', 0, $3, now(), 'I', 0, true, 'Quillon was ill', now(), $3, 'C', 'Clerk')`,
    [here.school.id, pupil, clerk!.id],
  )
  return pupil
}

const historyOfMarks = (pupil: number) =>
  ask(
    `select to_jsonb(m) as row from session_mark m where pupil_id = $1
     union all select to_jsonb(a) from mark_amendment a where pupil_id = $1`,
    [pupil],
  )

describe('a new record', () => {
  test('shows nothing of who the child was to anybody at the school, and keeps marks and their history', async () => {
    const pupil = await joined()
    const before = await historyOfMarks(pupil)
    expect(await shown(pupil)).toMatch(BEFORE)
    await begin(pupil)
    const after = await shown(pupil)
    expect(after).toContain('Marchbank')
    expect(after).toContain('9 Weir Lane')
    expect(after).not.toMatch(BEFORE)
    expect(await historyOfMarks(pupil)).toEqual(before)
    const entries = await here.work(({ db }) => admissionHistory(db, here.school.id, pupil))
    expect(entries.map(({ entity }) => entity)).toEqual(
      expect.arrayContaining(['enrolment', 'pupil_group', 'pupil_name']),
    )
    expect(JSON.stringify(entries)).not.toMatch(BEFORE)
  })

  test('loses no entry: the sealed record has every one, as it was entered', async () => {
    const pupil = await here.join({ upn: '' })
    const entered = await ask<{ id: string }>(
      `select id from admission_amendment where school_id = $1 and (pupil_id = $2 or entity = 'contact') order by id`,
      [here.school.id, pupil],
    )
    await begin(pupil)
    const still = await ask<{ id: string }>(
      `select id from admission_amendment where school_id = $1 and (pupil_id = $2 or entity = 'contact') order by id`,
      [here.school.id, pupil],
    )
    expect(still.map(({ id }) => id)).toEqual(expect.arrayContaining(entered.map(({ id }) => id)))
    const [record] = await here.as(head, sealedRecords)
    const opened = await here.as(head, (context) =>
      openSealedRecord(context, String(record!.id), 'The court asks'),
    )
    expect(opened.names).toMatchObject([{ legal_forename: 'Quillon', legal_surname: 'Thistlewood' }])
    expect(opened.contacts).toMatchObject([{ name: 'Wren Thistlewood', relationship: 'Mother' }])
    expect(JSON.stringify(opened.entries)).toMatch(BEFORE)
    expect(JSON.stringify(opened)).not.toMatch(/Marchbank|Weir Lane/)
  })

  test('keeps the contacts and the address that are said to stay, and a sibling’s contact with the sibling', async () => {
    const pupil = await here.join({ name: 'Opal Marchbank' })
    const sibling = await here.join({ legalForename: 'Tansy', name: 'Hazel Thistlewood' })
    const [shared] = await ask<{ contact_id: number }>(
      'select contact_id from pupil_contact where pupil_id = $1',
      [sibling],
    )
    const link = linkForm.parse({ pupil, contact: shared!.contact_id, relationship: 'Aunt', priority: '2' })
    await here.work((context) => linkContact(context, link))
    const [staying] = await ask<{ id: number }>(
      'select min(id) as id from pupil_contact where pupil_id = $1',
      [pupil],
    )
    await begin(pupil, { keepAddress: 'on', line1: '', contacts: String(staying!.id) })
    const after = await shown(pupil)
    expect(after).toContain('1 Elm Grove')
    expect(after).toContain('Opal Marchbank')
    expect(after).not.toContain('Hazel')
    expect(await shown(sibling)).toContain('Hazel Thistlewood')
  })

  test('cuts the links with records at other schools, and leaves none alone', async () => {
    const pupil = await here.join()
    const other = await makeAdmissions()
    const away = await other.join()
    const [child] = await ask<{ id: number }>('insert into child default values returning id', [])
    const [clerk] = await ask<{ id: number }>('select id from membership where school_id = $1 limit 1', [
      here.school.id,
    ])
    for (const [school, one] of [
      [here.school.id, pupil],
      [other.school.id, away],
    ])
      await ask(
        `insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason) values ($1, $2, $3, $4, now(), 'Same UPN')`,
        [school, one, child!.id, clerk!.id],
      )
    await ask(
      `with made as (insert into parent default values returning id)
       insert into parent_link (school_id, contact_id, parent_id, decided_by, decided_at, reason)
       select $1, pc.contact_id, made.id, $3, now(), 'Same number' from made, pupil_contact pc where pc.pupil_id = $2`,
      [here.school.id, pupil, clerk!.id],
    )
    await begin(pupil)
    const [sealed] = await ask<{ content: { links: unknown; parents: unknown } }>(
      'select content from sealed_record where school_id = $1 order by id desc limit 1',
      [here.school.id],
    )
    expect(sealed!.content).toMatchObject({
      links: [{ reason: 'Same UPN' }],
      parents: [{ reason: 'Same number' }],
    })
    const standing = await ask('select from child_link where child_id = $1 and undone_at is null', [
      child!.id,
    ])
    expect(standing).toEqual([])
  })
})

describe('it is refused', () => {
  test('while the child is recorded as looked after', async () => {
    const pupil = await here.join()
    await ask(
      `insert into pupil_characteristic (school_id, pupil_id, kind, from_date) values ($1, $2, 'looked_after', '2024-01-01')`,
      [here.school.id, pupil],
    )
    await expect(begin(pupil)).rejects.toThrow(/looked after/)
    expect(await shown(pupil)).toMatch(BEFORE)
  })

  test('to the second of two people who begin it at once', async () => {
    const pupil = await here.join()
    const forms = [await formOf(pupil), await formOf(pupil, { legalForename: 'Robin' })]
    const both = await Promise.allSettled(
      forms.map((form) => here.as(head, (context) => beginNewRecord(context, form))),
    )
    const refused = both.filter((one) => one.status === 'rejected')
    expect(refused.map(({ reason }) => String(reason))).toEqual([
      expect.stringMatching(/changed this record/),
    ])
  })

  test.each(['attendance_officer', 'attendance_champion', 'office', 'class_teacher', 'governor'] as const)(
    'to a %s, who can neither begin one nor open one',
    async (role) => {
      const pupil = await here.join()
      const token = await here.tokenOf(role)
      await expect(begin(pupil, {}, token)).rejects.toThrow()
      await expect(here.as(token, (context) => loadNewRecord(context, String(pupil)))).rejects.toThrow()
      await expect(here.as(token, sealedRecords)).rejects.toThrow()
      expect(await shown(pupil)).toMatch(BEFORE)
    },
  )

  test('when it rests on nothing, or nobody is sure', async () => {
    const pupil = await here.join()
    await expect(formOf(pupil, { reason: ' ' })).rejects.toThrow()
    await expect(formOf(pupil, { sure: undefined })).rejects.toThrow()
    await expect(formOf(pupil, { line1: '' })).rejects.toThrow(/keep the one that stands/)
  })
})

test('opening is refused without a reason and logged with it, without telling which record is the new one', async () => {
  const pupil = await here.join()
  await begin(pupil)
  const [record] = await here.as(head, sealedRecords)
  await expect(
    here.as(head, (context) => openSealedRecord(context, String(record!.id), ' ')),
  ).rejects.toThrow(/why/)
  await here.as(head, (context) => openSealedRecord(context, String(record!.id), 'The court asks'))
  const log = await ask<{ pupil_id: number | null; detail: string }>(
    `select pupil_id, detail from access_log where school_id = $1 and what in ('record sealed', 'sealed record opened') order by id desc limit 2`,
    [here.school.id],
  )
  expect(log).toEqual([
    { pupil_id: null, detail: `Record ${record!.id}: The court asks` },
    { pupil_id: null, detail: '' },
  ])
})

test('the page says how many files and comments with an earlier name stay', async () => {
  const pupil = await joined()
  expect(await here.as(head, (context) => loadNewRecord(context, String(pupil)))).toMatchObject({
    files: 0,
    comments: 1,
  })
})
