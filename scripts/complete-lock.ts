import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { main } from './main.ts'

const entry = z.looseObject({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockFile = z.looseObject({ packages: z.record(z.string(), entry) })

/**
 * Some registries lack packages made for other systems. npm then leaves them out of the lock, and `npm ci` refuses
 * that lock on every system. This adds the missing ones to the lock as optional packages at their exact version.
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
