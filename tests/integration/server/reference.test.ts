import { expect, test } from 'vitest'
import { workflowSteps } from '#domain/index.ts'
import {
  referenceAbilities,
  referenceCodes,
  referenceEntryKinds,
  referenceRoleCodes,
  referenceRoles,
  referenceWebJobs,
} from '#server/db/reference.ts'
import { testDb } from '../../support/database.ts'

const sorted = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort()

test.each([
  ['role', referenceRoles(), 'role, kind, reach, days_back'],
  ['role_ability', referenceAbilities(), 'role, ability'],
  [
    'attendance_code',
    referenceCodes(),
    'code, from_date::text, to_date::text, stat_class, am, pm, restricted',
  ],
  ['role_code', referenceRoleCodes(), 'role, code'],
  ['web_job', referenceWebJobs(), 'job, ability'],
  ['workflow_step', workflowSteps(), 'workflow, state, event, next_state, ability'],
  ['entry_kind', referenceEntryKinds(), 'kind, ability, fields, pupil_field, identifies, refreshes'],
])('what the database knows of %s is what the law in src/domain says', async (table, wanted, columns) => {
  const { owner } = await testDb()
  const { rows } = await owner.query<object>(`select ${columns} from ${table}`)
  expect(sorted(rows)).toEqual(sorted(wanted))
  expect(rows.length).toBeGreaterThan(0)
})
