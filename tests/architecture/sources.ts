import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export type Source = { path: string; text: string; lines: string[]; imports: string[] }

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^'"`;]*?from\s+['"]([^'"]+)['"]|(?:^|[\s;(])import\s*\(?\s*['"]([^'"]+)['"]/gm

/** Files of ours that match, with what they import: ours as paths from the top (`src/domain/index.ts`), others as named. */
export function sources(...patterns: string[]): Source[] {
  return patterns
    .flatMap((pattern) => globSync(pattern))
    .filter((path) => !/generated|node_modules/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.split('\n'), imports: importsOf(path, text) }
    })
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, from, direct]) => {
    const name = from ?? direct ?? ''
    if (name.startsWith('#')) return name.replace('#', 'src/')
    return name.startsWith('.') ? relative('.', join(dirname(path), name)) : name
  })
}

/** Where something forbidden stands, as `file:line: text`. */
export function places(found: Source[], forbidden: RegExp): string[] {
  return found.flatMap(({ path, lines }) =>
    lines.flatMap((line, at) => (forbidden.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  )
}

/** The files that can reach themselves by their imports, each circle once, as `a → b → a`. */
export function circles(files: readonly Source[]): string[] {
  const importsFrom = new Map(files.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const found = new Set<string>()
  const visit = (path: string, way: string[]): void => {
    const at = way.indexOf(path)
    if (at >= 0) found.add([...way.slice(at), path].join(' → '))
    if (at >= 0 || done.has(path)) return
    for (const next of importsFrom.get(path) ?? []) if (importsFrom.has(next)) visit(next, [...way, path])
    done.add(path)
  }
  for (const { path } of files) visit(path, [])
  return [...found]
}
