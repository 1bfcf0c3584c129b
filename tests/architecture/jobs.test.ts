import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WEB_JOBS } from '#domain/index.ts'
import { JOBS } from '../../src/jobs.ts'

const OPERATIONS = 'docs/operations.md'
const LIST =
  /(?<=<!-- jobs: made from src\/jobs.ts by tests\/architecture\/jobs.test.ts -->\n)[^]*?(?=<!-- end of jobs -->)/

function whenOf({ name, cron }: (typeof JOBS)[number]): string {
  if (cron) return `\`${cron}\``
  return Object.keys(WEB_JOBS).includes(name) ? 'when the web asks for it' : 'when another job asks for it'
}

const list = [
  '| job | when (UTC) | what it does |',
  '|---|---|---|',
  ...JOBS.map((job) => `| \`${job.name}\` | ${whenOf(job)} | ${job.says} |`),
  '',
].join('\n')

// Written anew by `npx vitest run --project architecture -u`.
test('the operations page lists every background job, as its file says it', async () => {
  const page = readFileSync(OPERATIONS, 'utf8')
  expect(page).toMatch(LIST)
  await expect(page.replace(LIST, list)).toMatchFileSnapshot(`../../${OPERATIONS}`)
})
