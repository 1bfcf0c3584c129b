import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''

beforeAll(() => {
  // Within the project, where the generator is found.
  folder = mkdtempSync(join('node_modules', '.picture-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('docs/data.md is drawn from the schema as it stands: npm run picture', () => {
  const schema = join(folder, 'schema.prisma')
  writeFileSync(schema, readFileSync('prisma/schema.prisma', 'utf8').replace('../docs/data.md', './data.md'))
  const args = ['prisma', 'generate', '--generator', 'picture', '--no-hints', '--schema', schema]
  execFileSync('npx', args, {
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: 'package.json' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const drawn = readFileSync(join(folder, 'data.md'), 'utf8')
  expect(readFileSync('docs/data.md', 'utf8') === drawn, 'run npm run picture').toBe(true)
}, 60_000)
