import { beforeAll, describe, expect, test } from 'vitest'
import { can, ROLE_IDS } from '#domain/index.ts'
import { testDb } from '../support/database.ts'
import { WRITING_DOORS } from './doors.ts'
import { makeWorld, type World } from './world.ts'

/** What a court would be shown: the marks, what was overwritten, who entered what, who came and who read. */
const HISTORY = {
  mark_amendment: 'original',
  admission_amendment: 'original',
  session_mark: 'code',
  mark_detail: 'comment',
  register: 'taken_by_name',
  presence_event: 'note',
  access_log: 'what',
}
const APPEND_ONLY = ['mark_amendment', 'admission_amendment', 'register', 'presence_event', 'access_log']

// The one column of mark_amendment that is read by no role of the application is left out.
const SHOWN =
  'concat_ws(chr(9), pupil_id, date, session, revision, original, original_minutes, original_by, original_at, amended, reason, at, by_membership, person_name, position)'

const OWNERS = ['rollbook_owner', 'rollbook_writer', 'rollbook_scope', 'rollbook_purge']

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const verbs = (table: string, column: string) => [
  `insert into ${table} select * from ${table}`,
  `insert into ${table} select * from ${table} on conflict do nothing`,
  `update ${table} set ${column} = ''`,
  `delete from ${table}`,
  `truncate ${table}`,
  `truncate ${table} cascade`,
  `copy ${table} from program 'true'`,
  `alter table ${table} disable trigger all`,
  `alter table ${table} drop column ${column}`,
  `create rule mine as on insert to ${table} do instead nothing`,
  `drop table ${table} cascade`,
]

/** Runs each attempt in a transaction of its own as a database role, and gives those that were let through. */
async function letThrough(pool: 'app' | 'worker' | 'auth' | 'owner', before: string, attempts: string[]) {
  const client = await (await testDb())[pool].connect()
  const through: string[] = []
  try {
    for (const attempt of attempts) {
      await client.query(`begin; ${before}`)
      const refused = await client.query(attempt).then(
        () => false,
        (error: unknown) => /permission denied|must be owner/.test(String(error)),
      )
      if (!refused) through.push(attempt)
      await client.query('rollback')
    }
  } finally {
    client.release()
  }
  return through
}

const everyAttempt = Object.entries(HISTORY).flatMap(([table, column]) => verbs(table, column))

describe('history is written by no hand', () => {
  test.each(ROLE_IDS)('of a %s, on the web or in a job', async (role) => {
    const { token } = await world.somebody(role)
    const session = `set local app.session = '${token}'`
    expect(await letThrough('app', session, everyAttempt)).toEqual([])
    expect(await letThrough('worker', session, everyAttempt)).toEqual([])
  })

  test('of the sign-in role, which cannot even read it', async () => {
    const reading = Object.keys(HISTORY).map((table) => `select from ${table}`)
    expect(await letThrough('auth', 'select', [...everyAttempt, ...reading])).toEqual([])
  })

  test.each(['app', 'worker', 'auth'] as const)(
    'of %s as the owner of a function or table',
    async (login) => {
      const roles = OWNERS.flatMap((role) => [
        `set role ${role}`,
        `set local role ${role}`,
        `set session authorization ${role}`,
        `grant ${role} to rollbook_${login}`,
        `alter function app.save_register(jsonb) owner to rollbook_${login}`,
      ])
      expect(await letThrough(login, 'select', roles)).toEqual([])
    },
  )

  test('of a partition of the marks', async () => {
    const { token } = await world.somebody('headteacher')
    const attempts = verbs('session_mark_2025', 'code')
    expect(await letThrough('app', `set local app.session = '${token}'`, attempts)).toEqual([])
    expect(await letThrough('worker', `set local app.session = '${token}'`, attempts)).toEqual([])
  })
})

describe('the functions themselves', () => {
  test('run as a role that may add to history, and not change or remove any of it', async () => {
    const attempts = APPEND_ONLY.flatMap((table) => [
      `update ${table} set ${HISTORY[table as keyof typeof HISTORY]} = ''`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
    attempts.push('delete from session_mark', 'truncate session_mark', 'delete from mark_detail')
    expect(await letThrough('owner', 'set local role rollbook_writer', attempts)).toEqual([])
  })

  test.each(['rollbook_scope', 'rollbook_purge'])('run as %s, write none of it', async (role) => {
    expect(await letThrough('owner', `set local role ${role}`, everyAttempt)).toEqual([])
  })

  test('leave every entry of the past as it was, whatever is asked of them', async () => {
    const { owner, app } = await testDb()
    const { school } = world.own
    const today = (await owner.query<{ today: string }>('select app.today()::text as today')).rows[0]!.today
    await owner.query('insert into school_day (school_id, date, am, pm) values ($1, $2, true, true)', [
      school,
      today,
    ])
    const { token } = await world.somebody('headteacher')
    const client = await app.connect()
    const past = async () => {
      const entries: string[] = []
      for (const table of APPEND_ONLY) {
        const { rows } = await client.query<{ entry: string }>(
          `select ${table === 'mark_amendment' ? SHOWN : 'to_jsonb(t)::text'} as entry from ${table} t`,
        )
        entries.push(...rows.map(({ entry }) => `${table} ${entry}`))
      }
      return entries
    }
    try {
      await client.query(`begin; set local app.session = '${token}'`)
      const before = await past()
      expect(before.length).toBeGreaterThan(10)
      // Sealing hides entries and changes none: tests/integration/roll/new-record.test.ts looks as the owner.
      const open = WRITING_DOORS.filter(
        ({ name, ability }) => can('headteacher', ability) && name !== 'begin_new_record',
      )
      for (const { call } of open) await client.query(...call(school, world.own, today))
      const after = await past()
      expect(after).toEqual(expect.arrayContaining(before))
      expect(after.length).toBeGreaterThan(before.length)
    } finally {
      await client.query('rollback')
      client.release()
    }
  })
})
