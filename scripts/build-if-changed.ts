import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const SOURCES = [
  'src/**/*.{ts,tsx,css,svg}',
  'public/**/*.*',
  'prisma/schema.prisma',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
]
const MARK = join('.next', 'rollbook-sources')

/** Makes the production build, unless there is one made from the same sources. */
export function buildIfChanged(log: (line: string) => void): void {
  const sources = fingerprint()
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return
  log('Building, which takes about a minute …')
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  execFileSync(process.execPath, [next, 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  writeFileSync(MARK, sources)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern)).sort())
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}
