import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { poolSizes } from './db/client.ts'
import { turnstiles } from './turnstile.ts'

/** Where metrics are read, or null where nobody asked for them. */
export type MetricsAt = { host: string; port: number } | null

type Started = { request: IncomingMessage; server: Server }
type Finished = Started & { response: ServerResponse }

/** Which kind of request an address is, and no more of it: an address may name a school or a pupil. */
export function kindOf(url: string): string {
  const [path = ''] = url.split('?')
  if (/^\/(_next\/|icon\.svg|favicon|manifest|offline|robots)/.test(path)) return 'asset'
  if (/^\/(healthz|readyz)$/.test(path)) return 'probe'
  if (path === '/api/v1/registers') return 'register'
  if (path.startsWith('/api/')) return 'api'
  return /\/(csv|file|pdf)$/.test(path) ? 'file' : 'page'
}

/**
 * Lets Prometheus read how this server does, on an address of its own: the pages' address gives no metrics. Gives how to
 * stop; refuses an address that is taken.
 */
export async function serveMetrics(at: MetricsAt): Promise<() => void> {
  if (!at) return () => undefined
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const server = createServer((request, response) => void answer(request, response, registry))
  const stopCounting = countRequests(registry, server)
  gaugeQueues(registry)
  await new Promise<void>((ready, failed) => {
    server.once('error', ({ message }) =>
      failed(new Error(`METRICS_PORT cannot be listened on: ${message}.`)),
    )
    server.listen(at.port, at.host, ready)
  })
  server.unref()
  return () => {
    stopCounting()
    server.close()
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, registry: Registry): Promise<void> {
  const found = request.method === 'GET' && request.url === '/metrics'
  const text = found ? await registry.metrics() : 'Metrics are at /metrics.\n'
  response
    .writeHead(found ? 200 : 404, { 'content-type': found ? registry.contentType : 'text/plain' })
    .end(text)
}

function countRequests(registry: Registry, own: Server): () => void {
  const labelNames = ['kind', 'method', 'status'] as const
  const registers = [registry]
  const took = new Histogram({
    name: 'rollbook_request_seconds',
    help: 'How long requests took, from their first byte to the end of the answer.',
    labelNames,
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const entered = new Counter({
    name: 'rollbook_requests_begun_total',
    help: 'Requests begun; those without an end were broken off.',
    labelNames: ['kind'],
    registers,
  })
  const timers = new WeakMap<IncomingMessage, ReturnType<typeof took.startTimer>>()
  const begin = (message: unknown) => {
    const { request, server } = message as Started
    if (server === own) return
    entered.inc({ kind: kindOf(request.url ?? '') })
    timers.set(request, took.startTimer())
  }
  const end = (message: unknown) => {
    const { request, response, server } = message as Finished
    if (server === own) return
    const { url = '', method = '' } = request
    timers.get(request)?.({
      kind: kindOf(url),
      method: /^(GET|HEAD|POST)$/.test(method) ? method : 'other',
      status: response.statusCode,
    })
  }
  subscribe('http.server.request.start', begin)
  subscribe('http.server.response.finish', end)
  return () => {
    unsubscribe('http.server.request.start', begin)
    unsubscribe('http.server.response.finish', end)
  }
}

function gaugeQueues(registry: Registry): void {
  const registers = [registry]
  new Gauge({
    name: 'rollbook_database_connections',
    help: 'Connections to PostgreSQL by pool: open, idle, and requests that wait for one.',
    labelNames: ['pool', 'state'] as const,
    registers,
    collect() {
      for (const { pool, open, idle, waiting } of poolSizes()) {
        this.set({ pool, state: 'open' }, open)
        this.set({ pool, state: 'idle' }, idle)
        this.set({ pool, state: 'waiting' }, waiting)
      }
    },
  })
  new Gauge({
    name: 'rollbook_queue',
    help: 'Heavy work by kind (reports, tables, documents): being done, and waiting.',
    labelNames: ['work', 'state'] as const,
    registers,
    collect() {
      for (const { name, inside, waiting } of turnstiles()) {
        this.set({ work: name, state: 'inside' }, inside)
        this.set({ work: name, state: 'waiting' }, waiting)
      }
    },
  })
}
