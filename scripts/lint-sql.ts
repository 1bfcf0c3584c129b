import { readFile, readdir } from 'node:fs/promises'
import { loadModule, parsePlPgSQLSync, parseSync } from 'libpg-query'
import { main } from './main.ts'

const PRISMA = new URL('../prisma/', import.meta.url)
const LONGEST_LINE = 190

/**
 * Reads every SQL file as PostgreSQL's own parser does, and the bodies of functions too, which the server reads only when
 * they are first run. Names each file and line that it refuses; nothing is asked of a database.
 */
await main(async (log) => {
  await loadModule()
  const paths = (await readdir(PRISMA, { recursive: true })).filter((path) => path.endsWith('.sql')).sort()
  const problems: string[] = []
  for (const path of paths) {
    const sql = await readFile(new URL(path, PRISMA), 'utf8')
    problems.push(...problemsIn(sql).map(({ line, message }) => `prisma/${path}:${line} ${message}`))
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  log(`${paths.length} SQL files are well formed.`)
})

type Problem = { line: number; message: string }

function problemsIn(sql: string): Problem[] {
  const lines = sql.split('\n')
  const style = lines.flatMap((text, index) => styleOf(text).map((message) => ({ line: index + 1, message })))
  if (!sql.endsWith('\n') || sql.endsWith('\n\n'))
    style.push({ line: lines.length, message: 'must end with one line break' })
  return [...style, ...syntaxOf(sql)]
}

function styleOf(text: string): string[] {
  return [
    ...(/\s$/.test(text) ? ['has spaces at its end'] : []),
    ...(text.includes('\t') ? ['is indented with a tab'] : []),
    ...(text.length > LONGEST_LINE ? [`is longer than ${LONGEST_LINE} characters`] : []),
    ...(/^(CREATE|ALTER|DROP|GRANT|REVOKE|SELECT|INSERT|UPDATE|DELETE)\b/.test(text)
      ? ['has keywords in capitals']
      : []),
  ]
}

function syntaxOf(sql: string): Problem[] {
  const problems = refusalOf(sql, () => parseSync(sql))
  if (problems.length > 0) return problems
  // Of PL/pgSQL PostgreSQL's parser sees one string; of SQL between dollars too.
  return [
    ...(/^language plpgsql\b/m.test(sql) ? refusalOf(sql, () => parsePlPgSQLSync(sql)) : []),
    ...[...sql.matchAll(/^language sql\b[^$]*\$\$([\s\S]*?)\$\$/gm)].flatMap((match) => {
      const before = sql.slice(0, match.index + match[0].indexOf('$$') + 2)
      return refusalOf(match[1] ?? '', () => parseSync(match[1] ?? ''), before.split('\n').length - 1)
    }),
  ]
}

function refusalOf(sql: string, parse: () => unknown, linesBefore = 0): Problem[] {
  try {
    parse()
    return []
  } catch (error) {
    const { message, sqlDetails } = error as Error & { sqlDetails?: { cursorPosition: number } }
    const line = sql.slice(0, sqlDetails?.cursorPosition || sql.indexOf('$$')).split('\n').length
    return [{ line: line + linesBefore, message }]
  }
}
