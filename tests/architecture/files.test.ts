import { describe, expect, test } from 'vitest'
import { places, sources } from './sources.ts'

const code = sources('src/**/*.{ts,tsx}')
const tests = sources('tests/**/*.ts', 'e2e/**/*.ts')
const others = sources('scripts/**/*.ts', 'bench/**/*.ts', 'prisma/**/*.ts')
const migrations = sources('prisma/migrations/*/migration.sql')
const everything = [...code, ...tests, ...others]

const outside = (path: RegExp) => code.filter((file) => !path.test(file.path))

describe('every file', () => {
  test('can be read at one sitting: 300 lines at most', () => {
    expect(everything.filter(({ lines }) => lines.length > 301).map(({ path }) => path)).toEqual([])
  })

  test('silences no check', () => {
    expect(
      places(everything, /eslint-disable|@ts-(ignore|nocheck|expect-error)|prettier-ignore/).filter(
        elsewhere,
      ),
    ).toEqual([])
  })

  test('is finished', () => {
    expect(places(everything, /\b(TODO|FIXME|XXX)\b/).filter(elsewhere)).toEqual([])
  })
})

describe('the application', () => {
  test('reads its settings in one place', () => {
    // Next puts NODE_ENV and NEXT_RUNTIME into the code when it builds: they are no settings.
    const found = places(outside(/^src\/server\/env\.ts$/), /process\.env\b(?!\.(NODE_ENV|NEXT_RUNTIME)\b)/)
    expect(found).toEqual([])
  })

  test('has server actions in a feature’s actions.ts and nowhere else', () => {
    expect(places(outside(/^src\/features\/[^/]+\/[^/]+\/actions\.ts$/), /^\s*['"]use server['"]/)).toEqual(
      [],
    )
  })

  test('asks one clock', () => {
    const onServer = outside(/^src\/server\/clock\.ts$/).filter(({ lines }) => lines[0] !== "'use client'")
    const found = places(onServer, /new Date\(\)|Date\.now\b/)
    expect(found.filter((place) => !place.startsWith('src/features/register/taking/client/'))).toEqual([])
  })

  test('never takes the database’s day for the school’s: it is passed in', () => {
    const forbidden = /\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b/i
    expect(places([...migrations, ...code, ...others], forbidden)).toEqual([])
  })

  test('fetches nothing from elsewhere', () => {
    expect(places(code, /(src|href)=["']https?:|url\(["']?https?:|@import ["']https?:/)).toEqual([])
  })
})

describe('every test', () => {
  test('runs', () => {
    expect(places(tests, /\b(test|it|describe)\.(skip|only|todo|fixme|fails)\b/)).toEqual([])
  })
})

// These rules name what they forbid.
function elsewhere(place: string): boolean {
  return !place.startsWith('tests/architecture/')
}
