import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'

/** One file of what stands in the database by name: functions, or the policies and grants of a room's tables. */
export type SqlFile = { path: string; sql: string; checksum: string }
export type FunctionFile = SqlFile & Header & { functions: string[] }
export type PolicyFile = SqlFile & { tables: string[] }

/** What the comment above a function says besides what it does. */
type Header = { owner: string; execute: string[]; needs: string[] }

export const PRISMA = new URL('../../../prisma/', import.meta.url)

/** What makes walls, and so belongs to the checksum of each file that has walls. */
const GUARD = 'functions/access/guard.sql'
const NOBODY = 'its owner alone'

/** Every function file, in an order in which each follows what it needs. Refuses a header that is not whole, and circles. */
export async function functionFiles(root = PRISMA): Promise<FunctionFile[]> {
  return inOrder((await sqlFiles(root, 'functions/')).map(withHeader))
}

/**
 * Every policy file, by name. The walls they ask for are written by app.guard, in one of two forms: so the checksum also
 * covers both.
 */
export async function policyFiles(walls: string, root = PRISMA): Promise<PolicyFile[]> {
  const files = await sqlFiles(root, '')
  const guard = files.find(({ path }) => path === GUARD)?.sql ?? ''
  return files
    .filter(({ path }) => path.startsWith('policies/'))
    .map((file) => ({ ...file, checksum: hashOf(file.sql + guard + walls), tables: tablesOf(file.sql) }))
}

async function sqlFiles(root: URL, folder: string): Promise<SqlFile[]> {
  const names = (await readdir(new URL(folder || '.', root), { recursive: true }))
    .map((name) => `${folder}${name}`)
    .filter((path) => /^(functions|policies)\/.*\.sql$/.test(path))
    .sort()
  return Promise.all(
    names.map(async (path) => {
      const sql = await readFile(new URL(path, root), 'utf8')
      return { path, sql, checksum: hashOf(sql) }
    }),
  )
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

function withHeader(file: SqlFile): FunctionFile {
  const said = (field: string) => new RegExp(`^-- ${field}: (.+)$`, 'm').exec(file.sql)?.[1]?.trim()
  const list = (text = '') => text.split(',').flatMap((part) => part.trim() || [])
  const owner = said('owner')
  const execute = said('execute')
  if (!owner || !execute) throw new Error(`prisma/${file.path} does not say "-- owner:" and "-- execute:".`)
  return {
    ...file,
    owner,
    execute: execute === NOBODY ? [] : list(execute),
    needs: list(said('needs')).map((name) => name.replace(/^app\./, '')),
    functions: captured(file.sql, /^create or replace function app\.(\w+)/gm),
  }
}

/** The tables that a policy file guards or grants something on. */
function tablesOf(sql: string): string[] {
  const guarded = captured(sql, /app\.guard\('(\w+)'/g)
  const granted = captured(sql, /^grant [^;]*?\bon ([\w\s,]+?)\s+to\b/gm).flatMap((list) =>
    list.split(/\s*,\s*/),
  )
  return [...new Set([...guarded, ...granted])].sort()
}

const captured = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, found]) => found ?? [])

function inOrder(files: FunctionFile[]): FunctionFile[] {
  const ordered: FunctionFile[] = []
  const made = new Set<string>()
  const waiting = new Set(files)
  while (waiting.size > 0) {
    const free = [...waiting].filter(({ needs }) => needs.every((name) => made.has(name)))
    if (free.length === 0) throw new Error(unmet([...waiting], files))
    for (const file of free) {
      waiting.delete(file)
      ordered.push(file)
      for (const name of file.functions) made.add(name)
    }
  }
  return ordered
}

function unmet(waiting: FunctionFile[], files: FunctionFile[]): string {
  const known = new Set(files.flatMap(({ functions }) => functions))
  for (const { path, needs } of waiting) {
    const missing = needs.find((name) => !known.has(name))
    if (missing) throw new Error(`prisma/${path} needs app.${missing}, which no file makes.`)
  }
  return `These files need each other in a circle: ${waiting.map(({ path }) => `prisma/${path}`).join(', ')}.`
}
