import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClientBase } from 'pg'
import { findDeletionGround } from '#domain/index.ts'
import { asOwner, type Addresses } from '#server/db/addresses.ts'
import { backUp } from '#server/db/backup.ts'
import { migrate } from '#server/db/migrate.ts'
import { makeRoomForMarks } from '#server/db/reference.ts'
import { restore } from '#server/db/restore.ts'
import { setUp } from '#server/db/setup.ts'
import { refuseUnsafeDatabase } from '#server/start-up.ts'
import { catalogueDump } from '../../support/catalogue-dump.ts'
import { scratchDatabase, testDb } from '../../support/database.ts'
import { madeBefore, MIGRATIONS_SINCE } from '../../support/made-since.ts'
import { comparable } from '../../support/meant-to-differ.ts'
import {
  baselines,
  deploy,
  dropDatabase,
  emptyDatabase,
  oldMigrations,
  plainDatabase,
} from '../../support/old-migrations.ts'

const old = oldMigrations()
if (!old)
  console.warn('The history before the baselines is not at hand: what compares them with it is left out.')

const made: Addresses[] = []
let here: Addresses
let standing: string[]

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const dumpOf = (at: Addresses) => withClient(at.owner, catalogueDump)
const keep = (at: Addresses) => {
  made.push(at)
  return at
}

async function madeTheOldWay(name: string): Promise<Addresses> {
  const at = keep(await emptyDatabase(here, name))
  await deploy(at.owner, old ?? [], 'owner')
  return at
}

beforeAll(async () => {
  here = (await testDb()).addresses
  // Of a fresh clone: other tests of this worker make years of marks in the worker's own database.
  const fresh = await scratchDatabase('standing')
  standing = await catalogueDump(fresh.owner)
  await fresh.drop()
})

afterAll(async () => {
  for (const at of made) await dropDatabase(at)
})

describe.skipIf(!old)('the baselines and the files that stand by name', () => {
  test('make the database that the migrations of before made', async () => {
    const at = await madeTheOldWay('old')
    // How far ahead there is room for marks follows the day on which a database is brought up to date.
    await withClient(asOwner(at.owner), makeRoomForMarks)
    const before = comparable(madeBefore(await dumpOf(at)))
    const now = comparable(madeBefore(standing))
    expect(before.filter((line) => !now.includes(line))).toEqual([])
    expect(now.filter((line) => !before.includes(line))).toEqual([])
    expect(before.length).toBeGreaterThan(1500)
  })

  test('take over a database that those made, and only a whole one', async () => {
    const at = await madeTheOldWay('taken')
    await withClient(asOwner(at.owner), (client) =>
      client.query(
        "update _prisma_migrations set rolled_back_at = now() where migration_name = '036_exports_of_shared'",
      ),
    )
    await expect(migrate(at.owner)).rejects.toThrow('lacks its migrations 036_exports_of_shared')
    await withClient(asOwner(at.owner), (client) =>
      client.query('update _prisma_migrations set rolled_back_at = null'),
    )
    expect(await migrate(at.owner)).toEqual(MIGRATIONS_SINCE)
    expect(await dumpOf(at)).toEqual(standing)
    const app = new pg.Pool({ connectionString: at.app })
    await refuseUnsafeDatabase(app)
    await app.end()
  })

  test('receive a backup taken before, in which no ground of deletion changes its meaning', async () => {
    const from = await madeTheOldWay('backed_up')
    const to = keep(await emptyDatabase(here, 'restored'))
    await deploy(to.owner, baselines(), 'owner')
    await withClient(asOwner(from.owner), (client) =>
      client.query(`
        insert into school (register_kept_in) values ('rollbook');
        insert into pupil (school_id, sex, date_of_birth) select id, 'F', '2017-03-09' from school;
        insert into session_mark (school_id, pupil_id, date, recorded_by, recorded_at, session, code, source)
          select school_id, id, '2026-11-16', 1, now(), 'AM', '/', 'typed' from pupil`),
    )
    await withClient(asOwner(from.owner), (client) => leaversOfBefore(client))
    const folder = await mkdtemp(join(tmpdir(), 'rollbook-old-backup-'))
    await backUp(from.owner, join(folder, 'backup'), new Date())
    await restore(to.owner, join(folder, 'backup'))
    await rm(folder, { recursive: true })
    expect(await migrate(to.owner)).toEqual(MIGRATIONS_SINCE)
    const marks = await withClient(asOwner(to.owner), (client) =>
      client.query('select code from session_mark'),
    )
    expect(marks.rows).toEqual([{ code: '/' }])
    await withClient(asOwner(to.owner), async (client) => {
      const leavers = await client.query<{
        before: string
        ground: string
        entered: string
        amended: string
      }>(`
        select e.next_school as before, e.ground,
          (select amended::jsonb ->> 'ground' from admission_amendment a where a.entry_id = e.id and action = 'entry') as entered,
          (select amended from admission_amendment a where a.entry_id = e.id and action = 'amendment') as amended
        from enrolment e order by 1`)
      expect(leavers.rows.map(({ before }) => before)).toEqual(Object.keys(MEANT_BEFORE))
      for (const { before, ground, entered, amended } of leavers.rows) {
        expect(findDeletionGround(ground)?.text).toMatch(MEANT_BEFORE[before]!)
        expect([entered, amended]).toEqual([ground, ground])
      }
    })
  })
})

// What the letters stood for until December 2026, when K to O were put into the regulation's order.
const MEANT_BEFORE: Record<string, RegExp> = {
  '9(1)(a)': /another school/,
  '9(1)(j)': /Detained/,
  '9(1)(k)': /over compulsory school age/,
  '9(1)(l)': /boarding fees/,
  '9(1)(m)': /independent school/,
  '9(1)(n)': /excluded/,
  '9(1)(o)': /died/,
}

/** A pupil who left on each of those grounds, with the entries that say so; the letter of then is kept as the next school. */
async function leaversOfBefore(client: ClientBase): Promise<void> {
  await client.query(`insert into role (role, kind, reach) values ('attendance_officer', 'school', 'school') on conflict do nothing;
    insert into person (name, email) values ('Rosa Imani', 'rosa@example.org');
    insert into membership (person_id, role, school_id, position, from_date)
      select p.id, 'attendance_officer', s.id, 'Officer', '2020-09-01' from person p, school s`)
  for (const ground of Object.keys(MEANT_BEFORE)) {
    await client.query(
      `with p as (insert into pupil (school_id, sex, date_of_birth) select id, 'M', '2012-01-01' from school returning *),
        e as (insert into enrolment (school_id, pupil_id, kind, starting_day, leaving_day, ground, next_school)
          select school_id, id, 'single', '2020-09-01', '2026-07-17', $1, $1 from p returning *)
      insert into admission_amendment
        (school_id, pupil_id, entity, entry_id, action, field, original, amended, reason, at, by_membership, person_name, position)
        select e.school_id, e.pupil_id, 'enrolment', e.id, x.action, x.field, '', x.amended, 'Left', now(), m.id, 'Rosa Imani', 'Officer'
        from e, membership m, (values ('entry', '', jsonb_build_object('boarder', false, 'ground', $1::text)::text), ('amendment', 'ground', $1)) x (action, field, amended)`,
      [ground],
    )
  }
}

test('a plain deploy on an ordinary PostgreSQL leaves a database that db:setup accepts', async () => {
  const at = keep(await plainDatabase(here, 'plain'))
  await deploy(at.owner, baselines(), 'itself')
  await setUp(at)
  expect(await migrate(at.owner)).toEqual(MIGRATIONS_SINCE)
  expect(await dumpOf(at)).toEqual(standing)
})
