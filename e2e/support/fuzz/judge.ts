import { asked } from '../counted.ts'
import type { Answer } from './visitor.ts'

// What only the inside of the program knows: a stack, a statement, a client's or a server's error.
const INSIDE =
  /\bat [\w.<> ]+ \((?:file:|\/|node:)|\.next\/server|node_modules|PrismaClient|\bP2010\b|SQLSTATE|\bZodError\b|\bselect\b[^<]{1,200}\bfrom\b[^<]{1,80}\bwhere\b|relation "|invalid input syntax|violates \w+[ -]\w+ constraint/i

const FAULT = /went wrong on our side/

const UPN = /\b[A-Z]\d{11}[\dA-Z]\b/g

/** What belongs to one school alone: the numbers of its pupils, and which school each is of. */
export async function pupilNumbers(): Promise<Map<string, Set<number>>> {
  const rows = await asked<{ upn: string; urn: number }>(
    `select p.upn, d.urn from pupil p join school_detail d using (school_id) where p.upn <> ''`,
  )
  const found = new Map<string, Set<number>>()
  for (const { upn, urn } of rows) found.set(upn, (found.get(upn) ?? new Set()).add(urn))
  return found
}

/** What is wrong with an answer, as a sentence; null when nothing is. `urn` is the school of whoever asked. */
export function wrongWith(
  { status, body, type }: Answer,
  said: string,
  owners: ReadonlyMap<string, ReadonlySet<number>>,
  urn: number | null,
): string | null {
  if (status >= 500) return `answered ${status}`
  if (FAULT.test(body)) return 'says that something went wrong on our side'
  if (type.includes('pdf') || type.includes('spreadsheet')) return null
  // What was sent in comes back in its field.
  const inside = INSIDE.exec(body)?.[0]
  if (inside && !said.includes(inside)) return `shows the inside: ${inside}`
  const foreign =
    urn !== null && (body.match(UPN) ?? []).find((upn) => owners.has(upn) && !owners.get(upn)!.has(urn))
  return foreign ? `shows ${foreign}, a pupil of another school` : null
}
