import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { mailEnv, metricsAt, toolEnv } from '#server/env.ts'

afterEach(() => vi.unstubAllEnvs())

test.each(['', '127.0.0.1', '127.0.0.1, 10.0.0.0/8', '2001:db8::/32,::1', '10.0.0.0/32'])(
  'proxies to be believed are addresses and networks: %s',
  (proxies) => {
    vi.stubEnv('TRUSTED_PROXIES', proxies)
    expect(toolEnv().TRUSTED_PROXIES).toBe(proxies)
  },
)

test.each([
  'proxy.example',
  '10.0.0.0/33',
  '10.0.0',
  '::1/129',
  '10.0.0.0/8/8',
  '10.0.0.0/',
  '127.0.0.1;10.0.0.1',
])('the start is refused, with one sentence, where a proxy is neither: %s', (proxies) => {
  vi.stubEnv('TRUSTED_PROXIES', `127.0.0.1,${proxies}`)
  expect(() => toolEnv()).toThrow(
    `TRUSTED_PROXIES must be addresses or networks with commas between, like 127.0.0.1,10.0.0.0/8; “${proxies}” is neither. See .env.example.`,
  )
})

test('a setting that is empty, as compose.yaml leaves one, is as good as missing', () => {
  for (const name of ['SMTP_URL', 'MAIL_FROM', 'TRUSTED_PROXIES', 'HOST', 'PORT', 'METRICS_PORT'])
    vi.stubEnv(name, '')
  expect(toolEnv()).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, TRUSTED_PROXIES: '' })
  expect(mailEnv()).toEqual({})
  expect(metricsAt()).toBeNull()
})

test('whatever is started here listens on this machine alone, unless HOST says otherwise', () => {
  const files = ['bench', 'e2e/support', 'scripts', 'src/server', 'tests/integration/server']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(ts|mjs)$/.test(file))
  const calls = files.flatMap((file) => readFileSync(file, 'utf8').match(/\.listen\(.*/g) ?? [])
  expect(calls.length).toBeGreaterThan(3)
  expect(calls.filter((call) => !/'127\.0\.0\.1'|'localhost'|HOST|at\.host/.test(call))).toEqual([])
  const serving = files
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => /\bnext,\s+('start'|kind),/.test(text))
  expect(serving.length).toBeGreaterThan(1)
  expect(serving.filter((text) => !text.includes("'--hostname',"))).toEqual([])
})
