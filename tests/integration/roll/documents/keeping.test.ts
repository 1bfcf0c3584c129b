import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DOCUMENT_KIND_IDS, DOCUMENT_LIMIT, DOCUMENT_TYPE_IDS } from '#domain/index.ts'
import { keepForm } from '#features/roll/documents/schema.ts'
import { withActor } from '#server/db/with-actor.ts'
import { testDb } from '../../../support/database.ts'
import {
  clockAt,
  makeRegisterSchool,
  makeStaff,
  realClock,
  type TestSchool,
} from '../../../support/register.ts'
import { documentsDesk, logOf, sent } from './desk.ts'
import { bytesOf, FILES } from './files.ts'

let school: TestSchool
let officer: Awaited<ReturnType<typeof makeStaff>>
let desk: ReturnType<typeof documentsDesk>

beforeAll(async () => {
  await clockAt('08:50')
  school = await makeRegisterSchool(8)
  officer = await makeStaff(school.id, 'attendance_officer')
  desk = documentsDesk(school)
})
afterAll(realClock)

const pupil = (n: number) => school.pupils[n]!
const keep = (n: number, what?: Parameters<typeof desk.keep>[2]) => desk.keep(officer.token, pupil(n), what)

describe('a file sent in', () => {
  test('is kept byte for byte, with its kind, when it came, from whom, and until when it is kept', async () => {
    await keep(0, { name: 'C:\\scans\\Doctor’s letter.pdf', fields: { kind: 'medical_evidence' } })
    const [document] = await desk.list(officer.token, pupil(0))
    expect(document).toMatchObject({
      name: 'Doctor’s letter',
      kind: 'medical_evidence',
      mediaType: 'application/pdf',
      size: FILES.pdf.length,
      confidential: false,
      addedAt: expect.stringContaining('2026-11-18') as string,
      by: expect.stringContaining(', attendance_officer') as string,
      keepUntil: '2032-11-18',
    })
    const { content } = await desk.open(officer.token, pupil(0), document!.id)
    expect(Buffer.from(content).equals(FILES.pdf)).toBe(true)
  })

  test('stays as long as the pupil’s own file where it is a court order', async () => {
    await keep(0, { bytes: FILES.png, fields: { kind: 'court_order', name: 'Order of 3 March' } })
    const [document] = await desk.list(officer.token, pupil(0))
    expect(document).toMatchObject({ name: 'Order of 3 March', keepUntil: '2043-10-01' })
  })

  test('is what it holds, whatever its name says', async () => {
    await keep(1, { name: 'scan.docx', bytes: FILES.jpeg })
    expect(await desk.list(officer.token, pupil(1))).toMatchObject([{ mediaType: 'image/jpeg' }])
    await expect(keep(1, { name: 'scan.pdf', bytes: FILES.program })).rejects.toMatchObject({
      code: 'unknown_type',
      fieldErrors: { file: [expect.stringContaining('not its name')] },
    })
    expect(await desk.list(officer.token, pupil(1))).toHaveLength(1)
  })

  test('is kept once with a pupil, kindly refused again, and may be kept with another', async () => {
    await keep(2, { bytes: FILES.text })
    await expect(keep(2, { bytes: FILES.text, name: 'again.txt' })).rejects.toMatchObject({
      fieldErrors: { file: ['This very file is kept with this pupil already.'] },
    })
    await keep(3, { bytes: FILES.text })
    expect(await desk.list(officer.token, pupil(2))).toHaveLength(1)
  })

  test('is sent once, however often it is sent at the same moment', async () => {
    const bytes = bytesOf('%PDF-1.7\n', 'Sent twice')
    const answers = await Promise.allSettled([keep(4, { bytes }), keep(4, { bytes }), keep(4, { bytes })])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await desk.list(officer.token, pupil(4))).toHaveLength(1)
  })
})

describe('a file of more than 10 MB', () => {
  const large = (size: number) => {
    const bytes = new Uint8Array(size)
    bytes.set(FILES.pdf)
    return bytes
  }

  test('is refused beside its field, and one byte less is kept whole', async () => {
    const problem = keepForm.safeParse(sent(pupil(5), { bytes: large(DOCUMENT_LIMIT + 1) })).error?.issues
    expect(problem).toMatchObject([{ path: ['file'], message: expect.stringContaining('10 MB') as string }])
    await keep(5, { bytes: large(DOCUMENT_LIMIT) })
    const [document] = await desk.list(officer.token, pupil(5))
    expect(document?.size).toBe(DOCUMENT_LIMIT)
    expect((await desk.open(officer.token, pupil(5), document!.id)).content).toHaveLength(DOCUMENT_LIMIT)
  })

  test('is refused by the database too', async () => {
    const kept =
      '{"kind":"letter","name":"x","mediaType":"application/pdf","confidential":false,"retention":"register","keepUntil":"2032-01-01"}'
    const tooMuch = withActor(officer.token, (db) =>
      db.$queryRawUnsafe(
        `select app.keep_document($1::int, $2::int, $3::jsonb, convert_to(repeat('x', ${DOCUMENT_LIMIT + 1}), 'UTF8'))`,
        school.id,
        pupil(6),
        kept,
      ),
    )
    await expect(tooMuch).rejects.toMatchObject({ code: 'bad_size' })
  })
})

test.each([
  ['no file', { file: new File([], '') }, 'file', 'Choose a file. An empty one cannot be kept.'],
  ['an empty file', { file: new File([], 'x.pdf') }, 'file', 'Choose a file. An empty one cannot be kept.'],
  ['no kind', { kind: '' }, 'kind', 'Choose what it is.'],
  ['a name without end', { name: 'x'.repeat(121) }, 'name', 'Use at most 120 characters.'],
])('a form with %s says so beside the field', (_what, field, at, sentence) => {
  const { error } = keepForm.safeParse({ ...sent(pupil(0)), ...field })
  expect(error?.issues).toMatchObject([{ path: [at], message: sentence }])
})

test('what is added, read and removed is in the access log: by whom, whose, and why', async () => {
  await keep(7, { name: 'Plan.pdf' })
  const [document] = await desk.list(officer.token, pupil(7))
  const champion = await makeStaff(school.id, 'attendance_champion')
  await desk.open(champion.token, pupil(7), document!.id)
  await desk.remove(officer.token, pupil(7), document!.id, 'Another pupil’s')
  expect(await logOf(pupil(7))).toEqual([
    { what: 'document added', detail: 'Plan', membership: officer.membershipId },
    { what: 'document read', detail: 'Plan', membership: champion.membershipId },
    { what: 'document removed', detail: 'Plan: Another pupil’s', membership: officer.membershipId },
  ])
})

test('the database knows the kinds and types that the rules know, and no other', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ column: string; value: string }>(
    `select a.attname as column, m[1] as value from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
     cross join regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') m
     where c.conrelid = 'document'::regclass and c.contype = 'c' and a.attname in ('kind', 'media_type')`,
  )
  const known = (column: string) => rows.filter((row) => row.column === column).map(({ value }) => value)
  expect(known('kind').sort()).toEqual([...DOCUMENT_KIND_IDS].sort())
  expect(known('media_type').sort()).toEqual([...DOCUMENT_TYPE_IDS].sort())
})
