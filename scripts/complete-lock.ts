import { readFile, writeFile } from 'node:fs/promises'
import { satisfies } from 'semver'
import { z } from 'zod'
import { main } from './main.ts'

const entry = z.looseObject({
  version: z.string().optional(),
  optional: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  engines: z.looseObject({ node: z.string().optional() }).or(z.array(z.string())).optional(),
})
const lockFile = z.looseObject({ packages: z.record(z.string(), entry) })

/**
 * Completes the lock after `npm install`.
 *
 * Some registries lack packages made for other systems. npm then leaves them out of the lock, and `npm ci` refuses the
 * lock on every system. This writes the missing ones down as what they are: optional, at their exact version.
 *
 * Every program here runs under the Node that is one of the packages, whatever Node npm itself runs under. Yet npm holds
 * what a package asks of Node against its own, and warns a newcomer of a fault that is none. So it is held against the
 * right one here, and left out of the lock.
 */
await main(async (log) => {
  const file = new URL('../package-lock.json', import.meta.url)
  const lock = lockFile.parse(JSON.parse(await readFile(file, 'utf8')))
  const added: string[] = []
  for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const key = `node_modules/${name}`
      if (lock.packages[key] || !/^\d/.test(version)) continue
      lock.packages[key] = { version, optional: true, ...systemOf(name) }
      added.push(name)
    }
  }
  const node = lock.packages['node_modules/node']?.version ?? ''
  for (const [path, { engines, optional }] of Object.entries(lock.packages)) {
    // Ours stays, so that whoever has an older Node is told at once; npm leaves out an optional one without a word.
    if (path === '' || optional) continue
    const asks = engines && 'node' in engines ? engines.node : undefined
    if (asks && !satisfies(node, asks)) throw new Error(`${path} needs Node ${asks}; here it gets ${node}.`)
    delete lock.packages[path]?.engines
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`)
  log(added.length === 0 ? 'The lock is complete.' : `Added to the lock: ${added.join(', ')}.`)
})

/** The system a package is made for, from its name, so that npm does not look for it on other systems. */
function systemOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const os = /(darwin|linux|win32|windows|freebsd|android|openbsd|netbsd|sunos|aix|openharmony|wasi)/.exec(
    name,
  )?.[1]
  const cpu = /(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el|wasm32|universal)(?!\d)/.exec(
    name,
  )?.[1]
  const libc = /(musl|gnu)/.exec(name)?.[1]
  return {
    ...(os && { os: [os === 'windows' ? 'win32' : os] }),
    ...(cpu && cpu !== 'universal' && { cpu: [cpu] }),
    ...(libc && os === 'linux' && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
  }
}
