import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  engines?: unknown
  optional?: boolean
  resolved?: string
  version?: string
  optionalDependencies?: Record<string, string>
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>
}

test('the lock names every system’s packages, so that npm ci accepts it on each', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('the lock names no registry: each machine asks its own', () => {
  expect(Object.keys(packages).length).toBeGreaterThan(400)
  expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})

test('the lock asks nothing of npm’s own Node: npm run lock has held each package against the one it runs under', () => {
  const asking = Object.entries(packages).filter(
    ([path, { engines, optional }]) => path !== '' && !optional && engines,
  )
  expect(asking.map(([path]) => path)).toEqual([])
})
