import { gzipSync } from 'node:zlib'
import type { Client } from 'pg'
import { ask } from './measure.ts'

/** Kilobytes, compressed, of the scripts that a page loads first. */
export async function scriptSize(base: string, html: string): Promise<number> {
  const scripts = new Set(
    [...html.matchAll(/<script[^>]*src="([^"]+)"(?![^>]*noModule)[^>]*>/gi)].map(([, src]) => src ?? ''),
  )
  let bytes = 0
  for (const src of scripts) bytes += gzipSync((await ask(`${base}${src}`, null)).body).length
  return Math.round(bytes / 1024)
}

const KEPT = {
  marks: 'session\\_mark\\_2%',
  sums: 'pupil\\_week|pupil\\_year',
  registers: 'register',
  'details and amendments': 'mark\\_detail|mark\\_amendment',
}

/** What a mark costs on disk with its indexes, sums and register stamp, and how that divides. */
export async function bytesAMark(owner: Client): Promise<{ all: string; parts: string }> {
  const { rows: counted } = await owner.query<{ marks: number }>(
    'select count(*)::int as marks from session_mark',
  )
  const marks = counted[0]?.marks ?? 1
  const parts: [string, number][] = []
  for (const [name, tables] of Object.entries(KEPT)) {
    const { rows } = await owner.query<{ bytes: string }>(
      `select coalesce(sum(pg_total_relation_size(oid)), 0)::text as bytes from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname like any (string_to_array($1, '|'))`,
      [tables],
    )
    parts.push([name, Number(rows[0]?.bytes) / marks])
  }
  return {
    all: parts.reduce((sum, [, bytes]) => sum + bytes, 0).toFixed(0),
    parts: parts.map(([name, bytes]) => `${name} ${bytes.toFixed(0)}`).join(', '),
  }
}
