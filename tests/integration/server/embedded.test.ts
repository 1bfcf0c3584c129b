import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, readlink, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run, serverUser } from '#server/db/embedded-binaries.ts'
import { isPassable } from '#server/db/embedded-place.ts'
import { startEmbedded, type EmbeddedServer } from '#server/db/embedded.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rollbook-embedded-'))
  await chmod(folder, 0o755)
})

afterAll(async () => {
  await (await startEmbedded(folder)).stop()
  await rm(folder, { recursive: true, force: true })
})

const portOf = (server: EmbeddedServer) => new URL(server.addresses('postgres').owner).port

async function ask<Row extends pg.QueryResultRow>(server: EmbeddedServer, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.addresses('postgres').owner })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const postmaster = async () =>
  Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])

describe('the embedded server', () => {
  test('speaks UTF-8 and sorts and folds names as English does, whatever the shell', async () => {
    const server = await startEmbedded(folder)
    const [made] = await ask(
      server,
      `
      select current_setting('server_encoding') as encoding, lower('É') as lower, 'ÉMILE' ilike 'émile' as alike,
        (select array_agg(n order by n) from unnest(array['zed', 'Eve', 'ábel', 'Émile', 'Abel']) n) as sorted`,
    )
    expect(made).toEqual({
      encoding: 'UTF8',
      lower: 'é',
      alike: true,
      sorted: ['Abel', 'ábel', 'Émile', 'Eve', 'zed'],
    })
    await server.stop()
  })

  test.runIf(process.getuid?.() === 0)(
    'runs for root in a folder that is root’s alone, again, and anew once that was deleted',
    async () => {
      const own = await mkdtemp(join(tmpdir(), 'rollbook-roots-'))
      const home = join(own, 'home')
      const first = await startEmbedded(home)
      await ask(first, 'create table kept as select 7 as seven')
      await first.stop()
      const second = await startEmbedded(home)
      expect(await ask(second, 'select seven from kept')).toEqual([{ seven: 7 }])
      await second.stop()
      await rm(home, { recursive: true })
      const third = await startEmbedded(home)
      await expect(ask(third, 'select seven from kept')).rejects.toThrow(/does not exist/)
      await third.stop()
      const data = await readlink(join(home, 'postgres'))
      expect(isPassable(dirname(data))).toBe(true)
      for (const made of [own, data, `${data}.password`]) await rm(made, { recursive: true, force: true })
    },
  )

  test.runIf(serverUser())(
    'is not given the clock that root’s own processes share under another day',
    async () => {
      const before = process.env.FAKETIME_SHARED
      process.env.FAKETIME_SHARED = '/not-for-others /not-for-others'
      const { stdout } = await run('/usr/bin/env', [])
      if (before === undefined) delete process.env.FAKETIME_SHARED
      else process.env.FAKETIME_SHARED = before
      expect(stdout).toContain('PATH=')
      expect(stdout).not.toContain('/not-for-others')
    },
  )

  test('keeps its passwords to this user', async () => {
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o077).toBe(0)
  })

  test('is shared with a second process, which does not stop it', async () => {
    const keeper = await startEmbedded(folder)
    const guest = await startEmbedded(folder)
    expect(portOf(guest)).toBe(portOf(keeper))
    await guest.stop()
    expect(await ask(keeper, 'select 1 as one')).toEqual([{ one: 1 }])
    await keeper.stop()
    await expect(ask(keeper, 'select 1')).rejects.toThrow()
  })

  test('is taken over when its keeper was killed, and stopped by who took it', async () => {
    const before = await startEmbedded(folder)
    const killed = spawnSync(process.execPath, ['-e', '']).pid
    await writeFile(join(folder, 'keeper.pid'), String(killed))
    const after = await startEmbedded(folder)
    expect(portOf(after)).toBe(portOf(before))
    await after.stop()
    await expect(ask(after, 'select 1')).rejects.toThrow()
  })

  test('loses nothing that was committed when PostgreSQL itself is killed', async () => {
    const server = await startEmbedded(folder)
    await ask(server, 'create table kept as select 7 as seven')
    process.kill(await postmaster(), 'SIGKILL')
    const again = await startEmbedded(folder)
    expect(await ask(again, 'select * from kept')).toEqual([{ seven: 7 }])
    await again.stop()
  })

  test('is started again at its own port once it was killed, and only then', async () => {
    const server = await startEmbedded(folder)
    expect(await server.revive()).toBe(false)
    const killed = await postmaster()
    process.kill(killed, 'SIGKILL')
    // Its processes end when they notice; whoever keeps it tries again meanwhile.
    const revived = async (): Promise<boolean> => server.revive().catch(async () => revived())
    await vi.waitUntil(revived, { timeout: 60_000 })
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await postmaster()).not.toBe(killed)
    await server.stop()
  })
})
