import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Addresses } from './addresses.ts'
import { binaries, run, serverUser, type Binaries } from './embedded-binaries.ts'
import { reachableData } from './embedded-place.ts'
import { freePort, isThere, runningPort } from './embedded-port.ts'

const secrets = z.object({
  superuser: z.string(),
  app: z.string(),
  worker: z.string(),
  auth: z.string(),
  /** The secret that seals the session cookie where NEXTAUTH_SECRET is not set. */
  session: z.string(),
})

export type EmbeddedServer = {
  /** The addresses of a database of this name, which db:setup makes. */
  addresses: (database: string) => Addresses
  sessionSecret: string
  /**
   * Starts the server again at the same port if it has ended. Gives whether it had. Refuses when it does not start. Does
   * nothing for a server that another process keeps.
   */
  revive: () => Promise<boolean>
  /** Stops the server, unless another process started it and is still running. */
  stop: () => Promise<void>
}

/**
 * A real PostgreSQL from npm, for those who have no server. Its data lies in `folder`, or where a link there points,
 * and is made at the first start. A server that is still running because its parent was killed is taken over. As root
 * it is run as an ordinary user, since PostgreSQL refuses root.
 */
export async function startEmbedded(folder: string): Promise<EmbeddedServer> {
  const home = resolve(folder)
  const programs = await binaries()
  await mkdir(home, { recursive: true })
  const data = serverUser() ? await reachableData(home) : join(home, 'postgres')
  const known = await readSecrets(home)
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, data, known.superuser)
  await refuseOtherVersion(programs, data)

  const log = join(data, 'server.log')
  const running = await runningPort(programs, data)
  const port = running ?? (await freePort())
  const keptByAnother = running !== null && (await isKept(home))
  const start = () =>
    run(
      programs.pg_ctl,
      [
        '-D',
        data,
        '-w',
        '-t',
        '60',
        '-l',
        log,
        '-o',
        `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''`,
        'start',
      ],
      log,
    )
  if (running === null) await start()
  if (!keptByAnother) await writeFile(join(home, 'keeper.pid'), String(process.pid))
  const address = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    addresses: (database) => ({
      owner: address('postgres', known.superuser, database),
      app: address('rollbook_app', known.app, database),
      worker: address('rollbook_worker', known.worker, database),
      auth: address('rollbook_auth', known.auth, database),
    }),
    sessionSecret: known.session,
    revive: async () => {
      if (keptByAnother || (await isThere(data))) return false
      await start()
      return true
    },
    stop: async () => {
      if (keptByAnother) return
      await run(programs.pg_ctl, ['-D', data, '-w', '-m', 'fast', 'stop'], log)
    },
  }
}

async function readSecrets(home: string): Promise<z.infer<typeof secrets>> {
  const file = join(home, 'secrets.json')
  if (existsSync(file)) return secrets.parse(JSON.parse(await readFile(file, 'utf8')))
  const secret = () => randomBytes(24).toString('base64url')
  const made = { superuser: secret(), app: secret(), worker: secret(), auth: secret(), session: secret() }
  await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return made
}

async function initialise(programs: Binaries, data: string, password: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 })
  const passwordFile = `${data}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  const user = serverUser()
  if (user) for (const path of [data, passwordFile]) await chown(path, user.uid, user.gid)
  // Without these, initdb takes the shell's locale, which is SQL_ASCII where LANG is not set.
  const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C']
  await run(programs.initdb, [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...locale,
  ])
  await writeFile(passwordFile, '')
  await chmod(data, 0o700)
}

async function refuseOtherVersion(programs: Binaries, data: string): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  const { stdout } = await run(programs.postgres, ['--version'])
  const ours = /(\d+)\./.exec(stdout)?.[1]
  if (ours !== made) {
    throw new Error(
      `The data in ${data} was made by PostgreSQL ${made} and this is ${ours}. Restore a backup into a new folder.`,
    )
  }
}

/** Whether the process that started or took over the server is still running and will stop it. */
async function isKept(home: string): Promise<boolean> {
  const keeper = Number(await readFile(join(home, 'keeper.pid'), 'utf8').catch(() => ''))
  try {
    return keeper > 0 && process.kill(keeper, 0)
  } catch (error) {
    // EPERM: the process belongs to somebody else, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
