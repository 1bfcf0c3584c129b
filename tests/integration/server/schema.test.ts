import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { testDb } from '../../support/database.ts'

const TYPES: Record<string, string> = {
  Int: 'integer',
  'Int SmallInt': 'smallint',
  BigInt: 'bigint',
  String: 'text',
  'String Uuid': 'uuid',
  'DateTime Date': 'date',
  'DateTime Timestamptz': 'timestamp with time zone',
  Boolean: 'boolean',
  Json: 'jsonb',
  Bytes: 'bytea',
}

const FIELD = /^ {2}(\w+)\s+(\w+)(\?|\[\])?(.*)$/gm

const RELATION =
  /^ {2}\w+\s+(\w+)\??\s+@relation\((?:"\w+", )?fields: \[([^\]]+)\], references: \[([^\]]+)\](.*)\)$/gm

const models = (await readFile('prisma/schema.prisma', 'utf8')).split(/^model /m).slice(1)
const tableOf = (model: string) => /@@map\("(\w+)"\)/.exec(model)![1]!
const tables = new Map(models.map((model) => [/^\w+/.exec(model)![0], tableOf(model)]))

/** The columns that fields are written in. */
function columnsOf(table: string, fields: string): string {
  const model = models.find((one) => tableOf(one) === table)!
  return fields
    .split(', ')
    .map((name) => new RegExp(`^ {2}${name}\\s.*?(?<!@)@map\\("(\\w+)"\\)`, 'm').exec(model)?.[1] ?? name)
    .join(', ')
}

/** The foreign keys that a model's relations stand for: `pupil (school_id) to school (id)`. */
function foreignKeysOf(model: string): string[] {
  const table = tableOf(model)
  return [...model.matchAll(RELATION)].map(([, type = '', from = '', to = '', more = '']) => {
    const other = tables.get(type)!
    const gone = more.includes('Cascade') ? ' and goes with it' : ''
    return `${table} (${columnsOf(table, from)}) to ${other} (${columnsOf(other, to)})${gone}`
  })
}

const nullness = (mark?: string) => (mark === '?' ? '' : mark === '[]' ? '[] not null' : ' not null')

/** What Prisma's schema says of one model, a line a column: `pupil.sex text not null`, and its key. */
function linesOf(model: string): string[] {
  const table = tableOf(model)
  const columns = [...model.matchAll(FIELD)].filter(([, , type = '']) => !tables.has(type))
  const fields = columns.map(([, name = '', type = '', optional, rest = '']) => {
    const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name
    const native = /@db\.(Decimal\([^)]*\)|\w+)/.exec(rest)?.[1]
    const said = native ? `${type} ${native}` : type
    const sqlType = TYPES[said] ?? said.replace(/^Decimal Decimal\((\d+), (\d+)\)$/, 'numeric($1,$2)')
    return { name, column, isKey: / @id\b/.test(rest), line: `${sqlType}${nullness(optional)}` }
  })
  const named = /@@id\(\[([^\]]+)\]\)/.exec(model)?.[1]?.split(/,\s*/)
  const key = named
    ? named.map((name) => fields.find((field) => field.name === name)!.column)
    : fields.filter(({ isKey }) => isKey).map(({ column }) => column)
  return [
    ...fields.map(({ column, line }) => `${table}.${column} ${line}`),
    `${table} key (${key.join(', ')})`,
  ]
}

test('Prisma’s schema says of every table, column and key what the migrations made', async () => {
  const said = models.flatMap(linesOf)
  const { owner } = await testDb()
  const { rows } = await owner.query<{ line: string }>(`
    with known as (
      select c.oid, c.relname from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> '_prisma_migrations')
    select format('%s.%s %s%s', k.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      case when a.attnotnull then ' not null' else '' end) as line
    from known k join pg_attribute a on a.attrelid = k.oid and a.attnum > 0 and not a.attisdropped
    union all
    select format('%s key (%s)', k.relname, string_agg(a.attname, ', ' order by p.at))
    from known k
    join pg_constraint c on c.conrelid = k.oid and c.contype = 'p'
    cross join unnest(c.conkey) with ordinality p (number, at)
    join pg_attribute a on a.attrelid = k.oid and a.attnum = p.number
    group by k.relname`)
  expect(said.sort()).toEqual(rows.map(({ line }) => line).sort())
})

const COLUMNS = (table: string, numbers: string) => `(
  select string_agg(a.attname, ', ' order by k.at) from unnest(${numbers}) with ordinality k (number, at)
  join pg_attribute a on a.attrelid = ${table} and a.attnum = k.number)`

test('its relations are the foreign keys that the migrations made, no more and no fewer', async () => {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ line: string }>(`
    select format('%s (%s) to %s (%s)%s', child.relname, ${COLUMNS('c.conrelid', 'c.conkey')}, parent.relname,
      ${COLUMNS('c.confrelid', 'c.confkey')}, case c.confdeltype when 'c' then ' and goes with it' else '' end) as line
    from pg_constraint c
    join pg_class child on child.oid = c.conrelid
    join pg_class parent on parent.oid = c.confrelid
    where c.contype = 'f' and c.conparentid = 0 and child.relnamespace = 'public'::regnamespace
      and not child.relispartition and not parent.relispartition`)
  expect(models.flatMap(foreignKeysOf).sort()).toEqual(rows.map(({ line }) => line).sort())
})
