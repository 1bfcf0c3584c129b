import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backUp } from '#server/db/backup.ts'
import { copiedTables } from '#server/db/catalogue.ts'
import { restore } from '#server/db/restore.ts'
import { verifyRegisters } from '#server/db/verify.ts'
import { scratchDatabase, testDb } from '../../support/database.ts'
import { makeMembership, makePerson, makeSchool } from '../../support/people.ts'

type Scratch = Awaited<ReturnType<typeof scratchDatabase>>

const AWKWARD = 'He said “late”, "again";\nline two, O\'Neil\\N ✓'

/** Every table with a checksum of its rows. */
async function contents(owner: Pool): Promise<Record<string, string>> {
  const client = await owner.connect()
  try {
    const found: Record<string, string> = {}
    for (const { name } of await copiedTables(client)) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
      )
      found[name] = rows[0]!.sum
    }
    return found
  } finally {
    client.release()
  }
}

async function rowSecurity(owner: Pool) {
  const { rows } = await owner.query<object>(`
    select relname, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`)
  return rows
}

/** A school with a pupil, a week of marks, an amendment with a comment, the sums they come to, and a file of every byte. */
async function fill(owner: Pool): Promise<void> {
  const school = await makeSchool()
  const person = await makePerson({ password: false })
  const by = await makeMembership(person.id, school.id, 'attendance_officer')
  await owner.query('select app.ensure_year(2041)')
  const pupil = await owner.query<{ id: number }>(
    `insert into pupil (school_id, sex, date_of_birth) values ($1, 'F', '2017-03-09') returning id`,
    [school.id],
  )
  const key = [school.id, pupil.rows[0]!.id]
  await owner.query(
    `insert into enrolment (school_id, pupil_id, starting_day) values ($1, $2, '2022-09-01')`,
    key,
  )
  await owner.query(
    `insert into session_mark (school_id, pupil_id, date, recorded_by, recorded_at, revision, session, code, source)
     select $1, $2, '2026-11-16'::date + d, $3, now(), case when d = 4 and s = 'PM' then 2 else 1 end, s,
       case when d = 4 and s = 'PM' then 'I' else '/' end, 'typed'
     from generate_series(0, 4) d, unnest(array['AM', 'PM']) s`,
    [...key, by],
  )
  await owner.query(
    `insert into mark_amendment (school_id, pupil_id, date, session, revision, original, original_minutes, original_by,
       original_at, amended, amended_minutes, after_close, reason, at, by_membership, person_name, position)
     values ($1, $2, '2026-11-20', 'PM', 2, 'N', 0, $3, now(), 'I', 0, true, $4, now(), $3, 'A', 'B')`,
    [...key, by, AWKWARD],
  )
  await owner.query(
    `insert into pupil_week (school_id, pupil_id, monday, possible, attended, authorised) values ($1, $2, '2026-11-16', 10, 9, 1)`,
    key,
  )
  await owner.query(
    `insert into pupil_year (school_id, pupil_id, academic_year, possible, attended, authorised) values ($1, $2, 2026, 10, 9, 1)`,
    key,
  )
  await owner.query(
    `insert into pupil_term (school_id, pupil_id, academic_year, part, possible, attended, authorised) values ($1, $2, 2026, 1, 10, 9, 1)`,
    key,
  )
  await owner.query(
    `with made as (
       insert into document (school_id, pupil_id, kind, name, media_type, size, sha256, retention, keep_until, added_at, by_membership, person_name, position)
       values ($1, $2, 'letter', $4, 'application/pdf', 256, sha256($5), 'register', '2032-11-18', now(), $3, 'A', 'B') returning id)
     insert into document_content (school_id, document_id, content) select $1, id, $5 from made`,
    [...key, by, 'Letter', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))],
  )
  await owner.query(
    `insert into pupil_cohort (school_id, pupil_id, academic_year, year_group, cohorts)
     select $1, pupil_id, 2026, year_group, cohorts from app.cohorts_of($1, 2026::smallint, array[$2::int])`,
    key,
  )
}

/** How often each promise is broken in a database. Other tests of this worker may have left what keeps none. */
async function brokenIn(owner: Pool): Promise<Record<string, number>> {
  const client = await owner.connect()
  try {
    return Object.fromEntries((await verifyRegisters(client)).map(({ promise, broken }) => [promise, broken]))
  } finally {
    client.release()
  }
}

let before: Record<string, number>
let folder: string
let backup: string
let target: Scratch

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollbook-backup-'))
  backup = join(folder, 'backup')
  const { owner, addresses } = await testDb()
  before = await brokenIn(owner)
  await fill(owner)
  await backUp(addresses.owner, backup, new Date('2026-11-20T16:00:00Z'))
  target = await scratchDatabase('restored')
  await restore(target.addresses.owner, backup)
})

afterAll(async () => {
  await target.drop()
  await rm(folder, { recursive: true, force: true })
})

describe('a restored backup', () => {
  test('has every row of every table, awkward text and empty text included', async () => {
    const { owner } = await testDb()
    const original = await contents(owner)
    expect(await contents(target.owner)).toEqual(original)
    expect(original['session_mark']).toMatch(/^[1-9]/)
    expect(original['document_content']).toMatch(/^[1-9]/)
    const { rows } = await target.owner.query('select reason from mark_amendment where reason = $1', [
      AWKWARD,
    ])
    expect(rows).toHaveLength(1)
  })

  test('has sums equal to the recount of its marks', async () => {
    const found = await brokenIn(target.owner)
    expect(Object.keys(found).length).toBeGreaterThan(4)
    expect(found).toEqual(before)
  })

  test('has forced row security wherever the original has, also on a year made since the migrations', async () => {
    const { owner } = await testDb()
    const restored = await rowSecurity(target.owner)
    expect(restored).toEqual(await rowSecurity(owner))
    expect(restored).toContainEqual({
      relname: 'session_mark_2041',
      relrowsecurity: true,
      relforcerowsecurity: true,
    })
  })

  test('goes on numbering where the original had come to', async () => {
    const { rows } = await target.owner.query<{ id: number }>(
      'insert into school default values returning id',
    )
    const before = await target.owner.query<{ last: number }>(
      'select max(id) as last from school where id <> $1',
      [rows[0]!.id],
    )
    expect(rows[0]!.id).toBeGreaterThan(before.rows[0]!.last)
    await target.owner.query('delete from school where id = $1', [rows[0]!.id])
  })
})

describe('a backup', () => {
  test('may be read by nobody but who took it', async () => {
    expect((await stat(backup)).mode & 0o077).toBe(0)
    for (const file of await readdir(backup)) expect((await stat(join(backup, file))).mode & 0o077).toBe(0)
  })

  test('is never put over data', async () => {
    await expect(restore(target.addresses.owner, backup)).rejects.toThrow('This database is not empty')
  })

  test('is refused by a database with other migrations', async () => {
    const other = await scratchDatabase('other')
    await other.owner.query("update _prisma_migrations set checksum = 'x' where migration_name like '001%'")
    await expect(restore(other.addresses.owner, backup)).rejects.toThrow(
      'The backup was taken after migration',
    )
    await other.drop()
  })

  test('that is damaged restores nothing', async () => {
    const empty = await scratchDatabase('damaged')
    const before = await contents(empty.owner)
    const again = join(folder, 'damaged')
    const { addresses } = await testDb()
    await backUp(addresses.owner, again, new Date('2026-11-20T16:00:00Z'))
    await appendFile(join(again, 'register.csv.gz'), 'x')
    await expect(restore(empty.addresses.owner, again)).rejects.toThrow()
    expect(await contents(empty.owner)).toEqual(before)
    await empty.drop()
  })

  test('that somebody changed by hand restores nothing', async () => {
    const empty = await scratchDatabase('changed')
    const before = await contents(empty.owner)
    const again = join(folder, 'changed')
    await backUp((await testDb()).addresses.owner, again, new Date('2026-11-20T16:00:00Z'))
    const file = join(again, 'session_mark.csv.gz')
    const marks = gunzipSync(await readFile(file)).toString()
    await writeFile(file, gzipSync(marks.replace(',I,', ',/,')))
    await expect(restore(empty.addresses.owner, again)).rejects.toThrow('the backup is damaged')
    expect(await contents(empty.owner)).toEqual(before)
    await empty.drop()
  })

  test('that was cut short is none', async () => {
    await expect(restore(target.addresses.owner, folder)).rejects.toThrow('is no backup')
  })
})
