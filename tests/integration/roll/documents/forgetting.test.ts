import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TASKS } from '#server/jobs/tasks.ts'
import { testDb } from '../../../support/database.ts'
import { clockAt, makeRegisterSchool, makeStaff, realClock } from '../../../support/register.ts'
import { documentsDesk } from './desk.ts'
import { bytesOf } from './files.ts'

beforeAll(() => clockAt('08:50'))
afterAll(realClock)

test('documents go with their bytes after their last day, removed before or not; none goes on that day', async () => {
  const { owner, addresses } = await testDb()
  const school = await makeRegisterSchool(1)
  const pupil = school.pupils[0]!
  const { token } = await makeStaff(school.id, 'attendance_officer')
  const desk = documentsDesk(school)
  for (const name of ['Over', 'Over and removed', 'Last day', 'Removed'])
    await desk.keep(token, pupil, { bytes: bytesOf('%PDF-1.7\n', name), fields: { name } })
  for (const { id, name } of await desk.list(token, pupil))
    if (/removed/i.test(name)) await desk.remove(token, pupil, id, 'Not needed')
  // The jobs go by the real day.
  await realClock()
  await owner.query(
    `update document set keep_until = app.today() - case when name like 'Over%' then 1 else 0 end where school_id = $1`,
    [school.id],
  )

  await owner.query("select graphile_worker.add_job('forget_documents')")
  await runOnce({ connectionString: addresses.worker, taskList: TASKS, noPreparedStatements: true })
  const { rows } = await owner.query<{ name: string }>(
    'select name from document d join document_content c on c.school_id = d.school_id and c.document_id = d.id where d.school_id = $1 order by name',
    [school.id],
  )
  expect(rows.map(({ name }) => name)).toEqual(['Last day', 'Removed'])
  const left = await owner.query('select from document where school_id = $1', [school.id])
  expect(left.rowCount).toBe(2)
})

test('no role of the application deletes a document by itself', async () => {
  const { app, worker } = await testDb()
  await expect(app.query('select app.purge_documents()')).rejects.toThrow(/permission denied/)
  for (const role of [app, worker])
    await expect(role.query('delete from document')).rejects.toThrow(/permission denied/)
})
