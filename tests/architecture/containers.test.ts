import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const { scripts, dependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
const image = read('Dockerfile')
const compose = read('compose.yaml')
const operations = read('docs/operations.md')

/** The scripts that a text runs by npm, however it writes them: `npm run x`, ["npm", "run", "x"], [npm, start]. */
const scriptsRun = (text: string) =>
  [...text.matchAll(/\bnpm"?,?\s+"?(?:run"?,?\s+"?([\w:]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? '',
  )

// Nothing runs Docker in these tests: they hold what the files say against what there is.
describe('the container files', () => {
  test.each([
    ['Dockerfile', image, ['build', 'start']],
    ['compose.yaml', compose, ['db:setup', 'start', 'worker']],
  ])('%s runs commands of package.json', (_file, text, expected) => {
    expect([...new Set(scriptsRun(text))].sort()).toEqual(expected)
    expect(Object.keys(scripts!)).toEqual(expect.arrayContaining(expected))
  })

  test('build on the Node that this is written for, and serve as nobody who may do much', () => {
    const bases = [...image.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major)
    expect(bases).toEqual([dependencies!.node!.split('.')[0], dependencies!.node!.split('.')[0]])
    const stage = image.slice(image.lastIndexOf('FROM '))
    expect(stage).toMatch(/^USER node$/m)
    expect(stage.indexOf('USER node')).toBeLessThan(stage.indexOf('CMD ["npm", "start"]'))
  })

  test('ask whether the server lives where it says so', () => {
    const path = /127\.0\.0\.1:3000(\/\w+)/.exec(image)?.[1]
    expect(existsSync(`src/app${path}/route.ts`)).toBe(true)
  })

  test('give every setting by a name that .env.example knows, and the owner’s address to the setting up alone', () => {
    const known = read('.env.example')
    const settings = [...compose.matchAll(/^ {2,6}([A-Z_]{4,}): /gm)].map(([, name]) => name!)
    expect(settings.length).toBeGreaterThan(8)
    expect(settings.filter((name) => name !== 'POSTGRES_PASSWORD' && !known.includes(`${name}=`))).toEqual([])
    expect(compose.match(/OWNER_DATABASE_URL/g)).toHaveLength(1)
    expect(compose.slice(compose.indexOf('  setup:'), compose.indexOf('  app:'))).toContain(
      'OWNER_DATABASE_URL',
    )
  })

  test('keep out of the image what is a secret or of this machine', () => {
    const ignored = read('.dockerignore').split('\n')
    expect(ignored).toEqual(
      expect.arrayContaining(['.env', '.git', '.rollbook', 'node_modules', '.next', 'backups']),
    )
  })

  test('and docs/operations.md name only commands there are', () => {
    const named = scriptsRun(operations)
    expect(named.length).toBeGreaterThan(8)
    expect(named.filter((name) => !scripts![name])).toEqual([])
  })
})
