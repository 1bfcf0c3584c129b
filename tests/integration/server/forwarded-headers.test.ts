import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'

const SERVER = `
  import { createServer } from 'node:http'
  const server = createServer((request, reply) => reply.end(JSON.stringify(request.headers)))
  server.listen(0, '127.0.0.1', () => console.log(server.address().port))`

/** What a server behind these proxies is told of a request by somebody on this machine who sends these headers. */
async function toldBy(sent: Record<string, string>, proxies: string): Promise<Record<string, string>> {
  const ours = resolve('scripts/forwarded-headers.mjs')
  const server = spawn(process.execPath, ['--import', ours, '--input-type=module', '-e', SERVER], {
    env: { ...process.env, TRUSTED_PROXIES: proxies },
  })
  try {
    const [port] = (await once(createInterface(server.stdout), 'line')) as [string]
    return (await (await fetch(`http://127.0.0.1:${port}`, { headers: sent })).json()) as Record<
      string,
      string
    >
  } finally {
    server.kill()
  }
}

const SENT = {
  'x-forwarded-for': '192.0.2.7',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-proto': 'https',
}

test('from anybody but a named proxy, what a caller says of itself is thrown away', async () => {
  for (const proxies of ['', '192.0.2.1', '10.0.0.0/8, 2001:db8::/32']) {
    const told = await toldBy(SENT, proxies)
    expect(told).toMatchObject({ 'x-forwarded-for': '127.0.0.1' })
    expect(told).not.toHaveProperty('x-forwarded-host')
    expect(told).not.toHaveProperty('x-forwarded-proto')
  }
})

test('a named proxy is believed, by its address or its network', async () => {
  for (const proxies of ['127.0.0.1', '10.0.0.0/8, 127.0.0.0/8'])
    expect(await toldBy(SENT, proxies)).toMatchObject(SENT)
})
