import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { appPool } from '#server/db/client.ts'
import { freePort } from '#server/db/embedded-port.ts'
import { metricsAt } from '#server/env.ts'
import { kindOf, serveMetrics } from '#server/metrics.ts'

const pages = createServer((_request, reply) => reply.end('a page'))
let port: number
let stop: () => void

beforeAll(async () => {
  port = await freePort()
  stop = await serveMetrics({ host: '127.0.0.1', port })
  await once(pages.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  stop()
  pages.close()
})

const read = async (path = '/metrics') => fetch(`http://127.0.0.1:${port}${path}`)

describe('metrics', () => {
  test('count what the server answered by kind, and name no address, school or pupil', async () => {
    const at = `http://127.0.0.1:${(pages.address() as AddressInfo).port}`
    for (const path of ['/schools/900001/pupils?q=Okonkwo', '/schools/900001/pupils/17'])
      await (await fetch(at + path)).text()
    await (await fetch(`${at}/api/v1/registers`, { method: 'POST', body: '{}' })).text()
    const text = await (await read()).text()
    expect(text).toMatch(/rollbook_request_seconds_count\{kind="page",method="GET",status="200"\} 2/)
    expect(text).toMatch(/rollbook_request_seconds_count\{kind="register",method="POST",status="200"\} 1/)
    expect(text).not.toMatch(/900001|Okonkwo|pupils/)
  })

  test('tell how the process, its connections and its queues do', async () => {
    await appPool().query('select')
    const text = await (await read()).text()
    expect(text).toMatch(/^process_resident_memory_bytes \d/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    expect(text).toMatch(/^rollbook_database_connections\{pool="saving",state="open"\} [1-9]/m)
    expect(text).toMatch(/^# TYPE rollbook_queue gauge/m)
  })

  test('are at one address of a server of their own, which gives nothing else', async () => {
    expect((await read('/')).status).toBe(404)
    expect((await read('/sign-in')).status).toBe(404)
    await expect(serveMetrics({ host: '127.0.0.1', port })).rejects.toThrow(
      /^METRICS_PORT cannot be listened on/,
    )
    await serveMetrics(null)
  })

  test('are served on this machine alone, and only where a port is set for them', () => {
    vi.stubEnv('METRICS_PORT', undefined)
    expect(metricsAt()).toBeNull()
    vi.stubEnv('METRICS_PORT', '9464')
    expect(metricsAt()).toEqual({ host: '127.0.0.1', port: 9464 })
    vi.stubEnv('METRICS_PORT', '70000')
    expect(() => metricsAt()).toThrow('METRICS_PORT must be a number from 1 to 65535')
    vi.unstubAllEnvs()
  })
})

test.each([
  ['/_next/static/chunks/a.js', 'asset'],
  ['/readyz', 'probe'],
  ['/schools/900001/attendance/pupils/csv?q=x', 'file'],
  ['/sign-in?next=/csv', 'page'],
  ['/api/auth/csrf', 'api'],
])('%s is counted as %s', (url, kind) => expect(kindOf(url)).toBe(kind))
