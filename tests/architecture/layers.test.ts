import { describe, expect, test } from 'vitest'
import { RESTS_ON } from '#features/rooms.mjs'
import { sources, type Source } from './sources.ts'

const LAYERS = ['app', 'features', 'server', 'domain', 'ui'] as const
type Layer = (typeof LAYERS)[number] | 'worker' | 'edge'

const MAY_REACH: Record<Layer, Layer[]> = {
  edge: ['server'],
  app: ['app', 'features', 'server', 'domain', 'ui'],
  worker: ['features', 'server', 'domain'],
  features: ['features', 'server', 'domain', 'ui'],
  server: ['server', 'domain'],
  ui: ['ui'],
  domain: ['domain'],
}

// What a page needs of the server: who is asking, what to answer. Data comes through a feature.
const PAGES_NEED =
  /^src\/server\/(page|route|table-route|school|organisation|clock|refusal|log|start-up|env)\.ts$|^src\/server\/(auth|files)\/|^src\/server\/db\/actor\.ts$/

// A route for programs is an action's equal: it opens the transaction in which a feature's command runs.
const ROUTES_NEED = /^src\/server\/(json-route|db\/with-actor)\.ts$/

const all = sources('src/**/*.{ts,tsx}')

function layerOf(path: string): Layer {
  if (path === 'src/worker.ts') return 'worker'
  return LAYERS.find((layer) => path.startsWith(`src/${layer}/`)) ?? 'edge'
}

const sliceOf = (path: string) => /^src\/features\/([^/]+\/[^/]+)\//.exec(path)?.[1]
const roomOf = (path: string) => sliceOf(path)?.split('/')[0]

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
          .filter((to) => !to.startsWith('src/domain/') && !to.startsWith('date-fns'))
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
