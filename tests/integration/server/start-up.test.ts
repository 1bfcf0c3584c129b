import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtPolicies, policyDifferences, readPolicies } from '#server/db/policies.ts'
import { policyFiles } from '#server/db/sql-files.ts'
import { standPolicies } from '#server/db/stand-policies.ts'
import { refuseUnsafeDatabase } from '#server/start-up.ts'
import { scratchDatabase, testDb } from '../../support/database.ts'

let scratch: Awaited<ReturnType<typeof scratchDatabase>>

beforeAll(async () => {
  scratch = await scratchDatabase('start_up')
})

afterAll(() => scratch.drop())

/** Spoils the database, sees the server refuse it with this sentence, and puts it right. */
async function refusedAfter(spoil: string, sentence: string, mend: string): Promise<void> {
  await scratch.owner.query(spoil)
  await expect(refuseUnsafeDatabase(scratch.app)).rejects.toThrow(sentence)
  await scratch.owner.query(mend)
  await refuseUnsafeDatabase(scratch.app)
}

describe('the server', () => {
  test('serves from the database that the migrations make', async () => {
    await refuseUnsafeDatabase(scratch.app)
  })

  test('refuses to start with a policy that nobody built', () =>
    refusedAfter(
      'create policy all_of_it on pupil for select to rollbook_app using (true)',
      'are not those this version was built with: all_of_it on pupil is not one of ours',
      'drop policy all_of_it on pupil',
    ))

  test('refuses to start with one of its policies changed', () =>
    refusedAfter(
      'alter policy read_school on school using (true)',
      'are not those this version was built with: read_school on school is another',
      'alter policy read_school on school using (id = any ((select app.readable_schools())::int[]))',
    ))

  test('refuses to start where row security is off for a table', () =>
    refusedAfter(
      'alter table pupil disable row level security',
      'Row security does not hold on pupil.',
      'alter table pupil enable row level security',
    ))

  test('refuses to start where row security is off for one year of marks', () =>
    refusedAfter(
      'alter table session_mark_2026 no force row level security',
      'Row security does not hold on session_mark_2026.',
      'alter table session_mark_2026 force row level security',
    ))

  test('refuses to start as the owner or a superuser', async () => {
    const superuser = new pg.Pool({ connectionString: scratch.addresses.owner })
    await expect(refuseUnsafeDatabase(superuser)).rejects.toThrow('DATABASE_URL must be that of rollbook_app')
    await expect(refuseUnsafeDatabase(scratch.owner)).rejects.toThrow(
      'DATABASE_URL must be that of rollbook_app',
    )
    await superuser.end()
  })

  test('says so when the database does not answer', async () => {
    const nobody = new pg.Pool({ connectionString: 'postgres://a:b@localhost:9/none' })
    await expect(refuseUnsafeDatabase(nobody)).rejects.toThrow('does not let us in')
    await nobody.end()
  })

  // Last: what is dropped here stays dropped.
  test('refuses to start without a policy it was built with', async () => {
    await scratch.owner.query('drop policy read_register on register')
    await expect(refuseUnsafeDatabase(scratch.app)).rejects.toThrow(
      'are not those this version was built with: read_register on register is missing',
    )
  })
})

describe('the policies written down are those the files make', () => {
  const written = builtPolicies.parse(JSON.parse(readFileSync('prisma/policies.json', 'utf8')))

  test.each(['usual', 'plain'] as const)('in the %s form: npm run policies', async (form) => {
    const client = await (await testDb()).owner.connect()
    await client.query('begin')
    await client.query(`set local app.walls = '${form}'`)
    await standPolicies(client, await policyFiles(form))
    const found = await readPolicies(client)
    await client.query('rollback')
    client.release()
    expect(policyDifferences(found, written[form])).toEqual([])
  })
})
