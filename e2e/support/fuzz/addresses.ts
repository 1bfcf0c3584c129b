import { globSync, readFileSync } from 'node:fs'

/** Every address under src/app, as the parts of its folder: pages and files alike, those of programs apart. */
export const ROUTES: readonly string[] = globSync('src/app/**/{page.tsx,route.ts}')
  .map((path) => `/${path.split('/').slice(2, -1).join('/')}`)
  .filter((route) => !route.startsWith('/api/'))
  .sort()

const isParam = (part: string) => part.startsWith('[')

/** The route that an address is of; the one with the most plain words where several fit. */
export function routeOf(address: string): string | undefined {
  const parts = address.split('?', 1)[0]!.split('/')
  const fits = ROUTES.filter((route) => {
    const own = route.split('/')
    return own.length === parts.length && own.every((part, at) => isParam(part) || part === parts[at])
  })
  return fits.sort((a, b) => a.split('[').length - b.split('[').length)[0]
}

/** The address of a route with each of its parameters filled in. */
export const filled = (route: string, fill: (param: string) => string): string =>
  route
    .split('/')
    .map((part) => (isParam(part) ? fill(part) : part))
    .join('/')

const SAID =
  /(?:search\.get\('|searchText\(search, '|search\['|\bname="|^ {4}(?=\w+: [^\n]*\.(?:optional|default|catch)\())(\w+)/gm

/** The names of what is read from an address after its question mark or typed into a field, found in the code. */
export const NAMES: readonly string[] = [
  ...new Set([
    'page',
    'sort',
    'order',
    ...globSync('src/**/*.{ts,tsx}').flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(SAID)].map(([, name = '']) => name),
    ),
  ]),
].sort()
