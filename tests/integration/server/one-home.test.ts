import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { allCodes, ENTRY_KIND_IDS, ENTRY_KINDS, LATENESS, tally } from '#domain/index.ts'
import { SENTENCES } from '#features/register/taking/sentences.ts'
import { countedMarks, SUMS_COLUMN_NAMES } from '#server/db/sums-columns.ts'
import { testDb } from '../../support/database.ts'

const columnsOf = async (table: string) => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  )
  return rows.map(({ name }) => name)
}

/** Source files under a folder, each with its text. */
async function sources(folder: string, ending: RegExp): Promise<{ path: string; text: string }[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => ending.test(name))
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => !path.includes('/generated/'))
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
}

describe('the kinds of entries', () => {
  test.each(ENTRY_KIND_IDS)('%s is a table, and its fields are all that the table keeps', async (kind) => {
    const fields: readonly string[] = ENTRY_KINDS[kind].fields
    const columns = (await columnsOf(kind)).filter((name) => name !== 'school_id' && name !== 'id')
    expect([...fields].sort()).toEqual(columns.sort())
    const { pupilField } = ENTRY_KINDS[kind]
    if (pupilField === 'pupil_id') expect(fields).toContain('pupil_id')
    if (pupilField === null) expect(fields).not.toContain('pupil_id')
  })
})

describe('which codes mean late', () => {
  test('the database says of every code what the domain says', async () => {
    const { owner } = await testDb()
    const codes = [...new Set(allCodes().map(({ code }) => code)), '', 'LL']
    const { rows } = await owner.query<{ code: string; late: string | null }>(
      'select c as code, app.lateness(c) as late from unnest($1::text[]) c',
      [codes],
    )
    const late: Record<string, string> = LATENESS
    expect(rows).toEqual(codes.map((code) => ({ code, late: late[code] ?? null })))
  })
})

describe('rules asked of each row', () => {
  test('are planned into the statement that asks', async () => {
    const { app } = await testDb()
    const { rows } = await app.query<{ 'QUERY PLAN': string }>(`
      explain (verbose, costs off)
      select own.date, app.lateness(m.code) from session_mark m
      left join school_day own on own.school_id = m.school_id and own.date = m.date and own.year_group = 7
      left join school_day whole on whole.school_id = m.school_id and whole.date = m.date and whole.year_group = 99
      where app.session_held(own, whole, m.session) and app.lateness(m.code) is not null`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toContain('own.am')
    expect(plan).not.toMatch(/session_held|lateness/)
  })
})

describe('the six columns of sums', () => {
  test.each(['pupil_week', 'pupil_year', 'pupil_term'])('stand in %s, in this order', async (table) => {
    const columns = await columnsOf(table)
    expect(columns.filter((name) => SUMS_COLUMN_NAMES.some((one) => one === name))).toEqual(SUMS_COLUMN_NAMES)
    expect(columns.slice(-SUMS_COLUMN_NAMES.length)).toEqual(SUMS_COLUMN_NAMES)
  })

  test('are given, all and in this order, by every function that gives sums', async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query<{ name: string; columns: string[] }>(
      `
      select proname as name, array_agg(x.name order by x.at) as columns
      from pg_proc p cross join lateral unnest(p.proargnames, p.proargmodes) with ordinality x (name, mode, at)
      where p.pronamespace = 'app'::regnamespace and x.mode = 't' and x.name = any ($1)
      group by proname having 'possible' = any (array_agg(x.name)) order by 1`,
      [SUMS_COLUMN_NAMES],
    )
    expect(rows.map(({ name }) => name)).toEqual([
      'cohort_sums',
      'day_sums',
      'mark_effect',
      'school_sums',
      'slot_sums',
    ])
    for (const { columns } of rows) expect(columns).toEqual(SUMS_COLUMN_NAMES)
  })

  test('count every code on every day of its law as the domain does', async () => {
    const { owner } = await testDb()
    const marks = allCodes().flatMap(({ code, from, to }) => [
      { code, date: from },
      { code, date: to },
    ])
    const { rows } = await owner.query<Record<string, number | string>>(
      `select m.code, m.date::text, ${countedMarks('m.code', 'c.stat_class')}
       from jsonb_to_recordset($1) m (code text, date date)
       join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
       group by 1, 2 order by 1, 2`,
      [JSON.stringify(marks)],
    )
    const counted = new Map(rows.map(({ code, date, ...counts }) => [`${code} ${date}`, counts]))
    for (const mark of marks) {
      const { possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose } = tally([
        { ...mark, session: 'AM' },
      ])
      expect(counted.get(`${mark.code} ${mark.date}`)).toEqual({
        possible,
        attended,
        authorised,
        unauthorised,
        late_before_close: lateBeforeClose,
        late_after_close: lateAfterClose,
      })
    }
  })

  test('are named in the application’s code in one file alone', async () => {
    const files = [...(await sources('src', /\.tsx?$/)), ...(await sources('prisma/seed', /\.ts$/))]
    const naming = files.filter(({ text }) => text.includes('late_before_close')).map(({ path }) => path)
    expect(naming).toEqual(['src/server/db/sums-columns.ts'])
  })
})

describe('what the database refuses with', () => {
  const REFUSED = /app\.refuse\(\s*'(\w+)',\s*(?:format\()?'((?:[^']|'')+)'/g

  test('is a code and a sentence that a person can read', async () => {
    const files = await sources('prisma/functions', /\.sql$/)
    for (const { path, text } of files.filter((file) => !file.path.endsWith('/refuse.sql'))) {
      const calls = text.match(/app\.refuse\(/g)?.length ?? 0
      const read = [...text.matchAll(REFUSED)]
      expect({ path, read: read.length }).toEqual({ path, read: calls })
      for (const [, , sentence] of read) expect(sentence).toMatch(/^[A-Z%].*\.$/s)
    }
  })

  test('is raised somewhere, where the application waits for its code', async () => {
    const raised = new Set(
      (await sources('prisma/functions', /\.sql$/)).flatMap(({ text }) =>
        [...text.matchAll(REFUSED)].map(([, code]) => code),
      ),
    )
    const waited = (await sources('src', /\.tsx?$/)).flatMap(({ path, text }) =>
      [...text.matchAll(/refusal\??\.code [!=]== '(\w+)'|\bbesideField\(\s*\{ (\w+): /g)].map(
        ([, one, other]) => ({
          path,
          code: one ?? other,
        }),
      ),
    )
    expect(waited.length).toBeGreaterThan(1)
    expect(waited.filter(({ code }) => !raised.has(code))).toEqual([])
  })

  test('of one mark, without a sentence, has its sentence beside the register', async () => {
    const text = await readFile('prisma/functions/register/save_register.sql', 'utf8')
    const judging = /case\s+when not x\.on_roll([\s\S]*?)else 'write'/.exec(text)![0]
    const verdicts = [...judging.matchAll(/then '(\w+)'/g)].map(([, verdict]) => verdict!)
    const told = verdicts.filter((verdict) => verdict !== 'unchanged' && verdict !== 'stale')
    expect(told.sort()).toEqual(Object.keys(SENTENCES).sort())
  })

  test('is said by the application too only where a form asks before it sends', async () => {
    const sql = (await sources('prisma/functions', /\.sql$/)).flatMap(({ text }) =>
      [...text.matchAll(REFUSED)].map(([, , sentence]) => sentence!.replaceAll("''", "'")),
    )
    const code = await sources('src', /\.tsx?$/)
    const twice = [...new Set(sql)].filter((sentence) => code.some(({ text }) => text.includes(sentence)))
    expect(twice.sort()).toEqual(SAID_IN_BOTH)
  })
})

// A form asks before it sends, and the database asks whoever sends: both say it in the same words.
const SAID_IN_BOTH = [
  'Another pupil of this school has this number.',
  'Choose at least one pupil.',
  'Say what you decided this on.',
  'Say why it is changed.',
  'Say why it is removed.',
  'Say why the entry is changed.',
  'Say why the school declines.',
  'Somebody else has answered this meanwhile.',
  'This register was taken by somebody else, or by you in another position. Only its author can send it.',
  'You have been signed out. Sign in again; nothing you typed is lost.',
  'Your role does not allow this.',
]
