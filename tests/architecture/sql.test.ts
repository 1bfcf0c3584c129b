import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { places, sources } from './sources.ts'

const migrations = sources('prisma/migrations/*/migration.sql')
const functions = sources('prisma/functions/**/*.sql')
const policies = sources('prisma/policies/**/*.sql')

const ROOMS = [
  // What all rooms rest on: who is asking and what they may do.
  'access',
  'register',
  'roll',
  'school',
  'absence',
  'area',
  'people',
  'follow-up',
  'support',
  'enforcement',
  'messages',
  'exchange',
  'parents',
]
const OWNERS = ['rollbook_owner', 'rollbook_scope', 'rollbook_writer', 'rollbook_purge', 'rollbook_queue']
const ROLES = [...OWNERS, 'rollbook_app', 'rollbook_worker', 'rollbook_auth']

const captured = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found!)
const withoutComments = (text: string) => text.replace(/--.*$/gm, '')
const header = (text: string, field: string) => new RegExp(`^-- ${field}: (.+)$`, 'm').exec(text)?.[1]
const list = (text = '') => text.split(', ').filter(Boolean)
const made = (text: string) => captured(text, /^create or replace function app\.(\w+)/gm)

describe('a migration', () => {
  test('makes no roles and names none: a plain deploy works on any PostgreSQL', () => {
    expect(
      places(migrations, /\b(create|alter|drop) (role|user)\b|rollbook_(?!mark)|\bgrant\b|\brevoke\b/i),
    ).toEqual([])
  })

  test('leaves to files that stand by name what stands by name', () => {
    expect(places(migrations, /create (or replace )?(function|policy)|row level security|do \$\$/i)).toEqual(
      [],
    )
  })

  test('makes types before tables', () => {
    for (const { path, text } of migrations) {
      const [type, table] = [text.lastIndexOf('\ncreate type '), text.indexOf('\ncreate table ')]
      expect(type === -1 || table === -1 || type < table, path).toBe(true)
    }
  })

  // Citus converts tables one by one, and none that a foreign key ties to a partitioned one.
  test('ties a partitioned table to others in a file of its own alone, which is the last of the baselines', () => {
    const partitioned = migrations.flatMap(({ text }) =>
      captured(text, /^create table (\w+) \((?:(?!^\)).*\n)*\) partition by/gm),
    )
    expect(partitioned).toContain('session_mark')
    const { by } = JSON.parse(readFileSync('prisma/replaced-migrations.json', 'utf8')) as { by: string[] }
    expect(by.at(-1)).toMatch(/_partition_keys$/)
    const tied = migrations
      .filter(({ path }) => !dirname(path).endsWith('_partition_keys'))
      .flatMap(({ path, text }) =>
        withoutComments(text)
          .split(';')
          .filter((statement) => partitioned.some((name) => ties(statement, name)))
          .map((statement) => `${path}: ${statement.trim().split('\n')[0]}`),
      )
    expect(tied).toEqual([])
  })

  test('is of a room by its name, and its tables are guarded in the policies of that room', () => {
    for (const { path, text } of migrations) {
      const room = basename(dirname(path)).replace(/^\d+_/, '')
      const tables = captured(text, /^create table (\w+) \(/gm)
      if (tables.length === 0) continue
      expect(ROOMS, path).toContain(room)
      const guarded = policies.find((file) => file.path === `prisma/policies/${room}.sql`)?.text ?? ''
      const forgotten = tables.filter(
        (table) => !new RegExp(`^grant [^;]*\\bon [^;]*\\b${table}\\b`, 'm').test(guarded),
      )
      expect(forgotten, path).toEqual([])
    }
  })
})

/** Whether a statement makes a foreign key from or to the table. */
const ties = (statement: string, table: string) =>
  new RegExp(`references ${table}\\b`).test(statement) ||
  (new RegExp(`(create|alter) table ${table}\\b`).test(statement) && /\breferences\b/.test(statement))

describe('a function', () => {
  test.each(functions)('of $path stands by name, with its header', ({ path, text }) => {
    expect(ROOMS).toContain(basename(dirname(path)))
    expect(made(text)).toEqual([basename(path, '.sql')])
    expect(text, 'says first what it does').toMatch(/^-- \S/)
    expect(text, 'says in one block whose it is').toMatch(
      /^--\n-- owner: .+\n-- execute: .+\n(-- needs: .+\n)?create or replace/m,
    )
    expect(OWNERS).toContain(header(text, 'owner'))
    const execute = header(text, 'execute') ?? ''
    if (execute !== 'its owner alone') for (const role of list(execute)) expect(ROLES).toContain(role)
    expect(withoutComments(text), 'grants and owners are in its header').not.toMatch(
      /^(grant|revoke|alter|select|do) /m,
    )
  })

  // A body in SQL is read when the function is made, one in PL/pgSQL when it is run.
  test.each(functions)('of $path names what must stand before it', ({ path, text }) => {
    const known = functions.flatMap((file) => made(file.text))
    const code = withoutComments(text).replace(/'[^']*'/g, "''")
    const called = /^language sql\b/m.test(code) ? captured(code, /\bapp\.(\w+)\(/g) : []
    const needed = [...new Set(called)].filter(
      (name) => known.includes(name) && name !== basename(path, '.sql'),
    )
    expect(list(header(text, 'needs')).sort()).toEqual(needed.map((name) => `app.${name}`).sort())
  })
})

describe('a wall', () => {
  test('is written for each room in one file', () => {
    for (const { path } of policies) expect(ROOMS).toContain(basename(path, '.sql'))
  })

  // tests/isolation/plain-walls.test.ts asks the database the same, and that both forms show the same.
  test('has a subquery in its usual form at most', () => {
    const plain = policies.map((file) => {
      const text = withoutComments(file.text).replace(/usual => \$\$[\s\S]*?\$\$/g, '')
      const walls = captured(text, /\$\$([\s\S]*?)\$\$/g).join('\n')
      return { ...file, text: walls, lines: walls.split('\n') }
    })
    expect(places(plain, /\bselect\b|\bexists\b|\bunnest\b/i)).toEqual([])
  })

  test('is made by app.guard; a policy written out says why', () => {
    const written = policies.flatMap(({ text }) => captured(text, /^create policy (\w+)/gm))
    expect(written).toEqual(['writer_starts_service'])
  })
})
