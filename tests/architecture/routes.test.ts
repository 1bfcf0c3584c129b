import { describe, expect, test } from 'vitest'
import { places, sources, type Source } from './sources.ts'

const code = sources('src/**/*.{ts,tsx}')
const app = code.filter(({ path }) => path.startsWith('src/app/'))
const pages = app.filter(({ path }) => path.endsWith('/page.tsx'))
const routes = app.filter(({ path }) => path.endsWith('/route.ts'))
const actions = code.filter(({ path }) => /^src\/features\/[^/]+\/[^/]+\/actions\.ts$/.test(path))

// Open to people who are not signed in.
const OPEN_PAGES = /^src\/app\/(sign-in|gallery|invitation)\//

const PROBES = /^src\/app\/(healthz|readyz)\/route\.ts$/

const named = (path: string) => code.find((file) => file.path === path)
const loads = ({ text }: Source) => /\b(schoolPage|organisationPage|ownPage)\(/.test(text)

test('there are pages, routes and actions to look at', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(routes.length).toBeGreaterThan(1)
  expect(actions.length).toBeGreaterThan(4)
})

describe('every page', () => {
  test('that shows data asks first who is asking', () => {
    // A page may leave it to the component it is made of.
    const unasked = pages.filter(
      (page) =>
        !OPEN_PAGES.test(page.path) &&
        !loads(page) &&
        !page.imports.some((path) => /\/components\/.*-page\.tsx$/.test(path) && loads(named(path)!)),
    )
    expect(unasked.map(({ path }) => path)).toEqual([])
  })

  test('has an address of plain words', () => {
    const words = [...pages, ...routes].flatMap(({ path }) =>
      path
        .split('/')
        .slice(2, -1)
        .filter((word) => !/^([a-z0-9]+(-[a-z0-9]+)*|\[[a-z]+\]|\[\.\.\.[a-z]+\])$/.test(word)),
    )
    expect(words).toEqual([])
  })

  test('is made anew for whoever asks: nothing is kept in a cache that is shared', () => {
    expect(
      places(code, /['"]use cache|unstable_cache|force-static|export const (revalidate|dynamicParams)\b/),
    ).toEqual([])
  })
})

describe('every route for programs', () => {
  // next-auth checks a token of its own on what is posted to it.
  const ours = routes.filter(({ path }) => !path.startsWith('src/app/api/auth/') && !PROBES.test(path))

  test('that anybody may ask whether the server lives tells nothing else', () => {
    const probes = routes.filter(({ path }) => PROBES.test(path))
    expect(probes).toHaveLength(2)
    expect(probes.filter(({ imports }) => imports.join() !== 'src/server/health.ts')).toEqual([])
  })

  test('that takes something in refuses what another site sends', () => {
    const taking = ours.filter(({ text }) =>
      /export (async )?(function|const) (POST|PUT|PATCH|DELETE)/.test(text),
    )
    expect(taking.length).toBeGreaterThan(0)
    expect(taking.filter(({ text }) => !/\bjsonRoute\(request/.test(text)).map(({ path }) => path)).toEqual(
      [],
    )
  })

  test('that gives a file has an address that says so: src/proxy.ts lets no such answer act as a page', () => {
    const files = ours.filter(({ path }) => !path.startsWith('src/app/api/')).map(({ path }) => path)
    expect(files.length).toBeGreaterThan(10)
    expect(files.filter((path) => !/\/(csv|file|pdf)\/route\.ts$/.test(path))).toEqual([])
  })

  test('asks first who is asking', () => {
    expect(
      ours
        .filter(
          ({ text }) =>
            !/\b(jsonRoute|schoolFile)\(request|\b(schoolTable|authorityTable|trustTable)\(/.test(text),
        )
        .map(({ path }) => path),
    ).toEqual([])
  })
})

describe('every action', () => {
  test('is made by the one factory, which knows who is asking, parses and answers', () => {
    const others = actions.flatMap(({ path, text }) =>
      [...text.matchAll(/^export (?:const (\w+) = (\w+)\(|(?:async )?function (\w+))/gm)]
        .filter(
          ([, , factory]) =>
            !factory || !/^(openAction|ownAction|schoolAction|organisationAction)$/.test(factory),
        )
        .map(([, made, , plain]) => `${path}: ${made ?? plain}`),
    )
    // Signing out takes no form and must work for a session that is over.
    expect(others).toEqual(['src/features/people/frame/actions.ts: signOut'])
  })

  test('that needs nobody signed in is one of those for getting in', () => {
    const open = actions.flatMap(({ path, text }) =>
      [...text.matchAll(/^export const (\w+) = openAction\(/gm)].map(([, name]) => `${path}: ${name}`),
    )
    expect(open).toEqual([
      'src/features/people/account/actions.ts: setFirstPassword',
      'src/features/people/sign-in/actions.ts: signIn',
      'src/features/people/sign-in/actions.ts: signInAsPersona',
    ])
  })
})
