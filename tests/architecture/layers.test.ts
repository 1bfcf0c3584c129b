import { describe, expect, test } from 'vitest'
import { RESTS_ON } from '#features/rooms.mjs'
import { circles, sources, type Source } from './sources.ts'

const LAYERS = ['app', 'features', 'server', 'domain', 'ui'] as const
type Layer = (typeof LAYERS)[number] | 'worker' | 'edge'

const MAY_REACH: Record<Layer, Layer[]> = {
  edge: ['server'],
  app: ['app', 'features', 'server', 'domain', 'ui'],
  worker: ['worker', 'features', 'server', 'domain'],
  features: ['features', 'server', 'domain', 'ui'],
  server: ['server', 'domain'],
  ui: ['ui'],
  domain: ['domain'],
}

// What a page needs of the server: who is asking, what to answer. Data comes through a feature.
const PAGES_NEED =
  /^src\/server\/(page|route|table-route|school|organisation|clock|refusal|log|start-up|env|health)\.ts$|^src\/server\/(auth|files)\/|^src\/server\/db\/actor\.ts$/

// A route for programs is an action's equal: it opens the transaction in which a feature's command runs.
const ROUTES_NEED = /^src\/server\/(json-route|db\/with-actor)\.ts$/

// How src/app, and with its jobs the worker, enter a slice: they ask, send, hand on to a form, download and render.
const DOORS_FOR_PAGES = /^src\/features\/[^/]+\/[^/]+\/((queries|commands|actions|files)\.ts$|components\/)/
const DOORS_FOR_JOBS = /^src\/features\/[^/]+\/[^/]+\/((queries|commands|files)\.ts$|jobs\/)/

const all = sources('src/**/*.{ts,tsx}')

function layerOf(path: string): Layer {
  if (path === 'src/worker.ts' || path === 'src/jobs.ts') return 'worker'
  return LAYERS.find((layer) => path.startsWith(`src/${layer}/`)) ?? 'edge'
}

const sliceOf = (path: string) => /^src\/features\/([^/]+\/[^/]+)\//.exec(path)?.[1]
const roomOf = (path: string) => sliceOf(path)?.split('/')[0]

const isNext = (name: string) => /^next($|\/)/.test(name)

/** The server's files that import Next, by themselves or through each other. */
function filesThatNeedNext(): string[] {
  const server = all.filter(({ path }) => layerOf(path) === 'server')
  const found = new Set<string>()
  for (let before = -1; before < found.size;) {
    before = found.size
    for (const { path, imports } of server)
      if (imports.some((to) => isNext(to) || found.has(to))) found.add(path)
  }
  return [...found]
}

/** Every import between files of ours that the rule refuses, as `from → to`. */
function refused(rule: (from: Source, to: string) => boolean): string[] {
  return all.flatMap((from) =>
    from.imports.filter((to) => to.startsWith('src/') && rule(from, to)).map((to) => `${from.path} → ${to}`),
  )
}

describe('the layers', () => {
  test('are read at all', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(refused((from) => layerOf(from.path) === 'features').length).toBeGreaterThan(100)
  })

  test('point one way: app, features, server, domain; the design system knows none of them', () => {
    expect(refused(({ path }, to) => !MAY_REACH[layerOf(path)].includes(layerOf(to)))).toEqual([])
  })

  test('let a slice reach another through its queries and commands only', () => {
    expect(
      refused(({ path }, to) => {
        const [own, other] = [sliceOf(path), sliceOf(to)]
        return Boolean(own && other && own !== other && !/\/(queries|commands)\.ts$/.test(to))
      }),
    ).toEqual([])
  })

  test('let src/app and the worker enter a slice through its doors only', () => {
    expect(
      refused(({ path }, to) => {
        const from = layerOf(path)
        if ((from !== 'app' && from !== 'worker') || !sliceOf(to)) return false
        return !(from === 'app' ? DOORS_FOR_PAGES : DOORS_FOR_JOBS).test(to)
      }),
    ).toEqual([])
  })

  test('have no circle between files', () => {
    expect(circles(all)).toEqual([])
  })

  test('keep what asks and what writes free of Next, so that a job or an import may use it too', () => {
    const withNext = filesThatNeedNext()
    expect(withNext).toContain('src/server/page.ts')
    expect(
      refused(
        ({ path }, to) =>
          /^src\/features\/[^/]+\/[^/]+\/(commands|queries|sql)\.ts$/.test(path) && withNext.includes(to),
      ),
    ).toEqual([])
    const named = all.filter(
      ({ path, imports }) =>
        /^src\/features\/[^/]+\/[^/]+\/(commands|queries|sql)\.ts$/.test(path) && imports.some(isNext),
    )
    expect(named.map(({ path }) => path)).toEqual([])
  })

  test('let a room rest on those named for it, and on none that rests on it', () => {
    const rooms: Record<string, readonly string[]> = RESTS_ON
    expect(
      refused(({ path }, to) => {
        const [own, other] = [roomOf(path), roomOf(to)]
        return Boolean(own && other && own !== other && !rooms[own]?.includes(other))
      }),
    ).toEqual([])
    const under = (room: string): string[] => [
      ...(rooms[room] ?? []),
      ...(rooms[room] ?? []).flatMap((below) => under(below)),
    ]
    expect(Object.keys(rooms).filter((room) => under(room).includes(room))).toEqual([])
  })

  test('have rooms of slices, and nothing deeper than a slice’s own folders', () => {
    const rooms = Object.keys(RESTS_ON)
    const astray = all.filter(
      ({ path }) => layerOf(path) === 'features' && !rooms.includes(roomOf(path) ?? ''),
    )
    expect(astray.map(({ path }) => path).filter((path) => path !== 'src/features/rooms.mjs')).toEqual([])
  })

  test('let a page reach data through a feature only', () => {
    expect(
      refused(({ path }, to) => {
        if (layerOf(path) !== 'app' || layerOf(to) !== 'server' || PAGES_NEED.test(to)) return false
        return !(path.startsWith('src/app/api/') && ROUTES_NEED.test(to))
      }),
    ).toEqual([])
  })

  test('keep the rules free of everything but dates', () => {
    const foreign = all
      .filter(({ path }) => layerOf(path) === 'domain')
      .flatMap(({ path, imports }) =>
        imports
          .filter((to) => !to.startsWith('src/domain/') && !/^(date-fns\b|@date-fns\/utc$)/.test(to))
          .map((to) => `${path} → ${to}`),
      )
    expect(foreign).toEqual([])
  })

  test('keep Prisma’s client and pg’s pools where the database is', () => {
    const found = all.filter(
      ({ path, text, imports }) =>
        !path.startsWith('src/server/db/') &&
        (imports.some((to) => to.includes('db/generated') || to.startsWith('@prisma/')) ||
          /new (pg\.)?(Pool|Client)\(/.test(text)),
    )
    expect(found.map(({ path }) => path)).toEqual([])
  })
})
