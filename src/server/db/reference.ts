import type { ClientBase } from 'pg'
import {
  ABILITIES,
  allCodes,
  BENCHMARKS,
  can,
  censusParts,
  cohortBits,
  daysBack,
  ENTRY_KIND_IDS,
  ENTRY_KINDS,
  markableCodes,
  ROLE_IDS,
  ROLES,
  WEB_JOBS,
  workflowSteps,
} from '#domain/index.ts'
import { keepBenchmarks } from './benchmark-rows.ts'

/** The tables that every database holds from the start, filled by syncReference (benchmarks by their loader too). */
export const REFERENCE_TABLES = [
  'role',
  'role_ability',
  'attendance_code',
  'role_code',
  'web_job',
  'workflow_step',
  'census_part',
  'cohort_bits',
  'entry_kind',
  'benchmark',
]

/**
 * Copies roles, abilities and codes from src/domain into the database, so that the law is written once and SQL reads
 * it there. Takes a client of the owner; changes everything or, if it fails, nothing. Codes are dated and never
 * removed.
 */
export async function syncReference(owner: ClientBase): Promise<void> {
  await owner.query('begin')
  try {
    await replace(owner, 'role', ['role'], referenceRoles())
    await replace(owner, 'role_ability', ['role', 'ability'], referenceAbilities())
    await replace(owner, 'attendance_code', ['code', 'from_date'], referenceCodes())
    await replace(owner, 'role_code', ['role', 'code'], referenceRoleCodes())
    await replace(owner, 'web_job', ['job'], referenceWebJobs())
    await replace(owner, 'workflow_step', ['workflow', 'state', 'event'], workflowSteps())
    await replace(owner, 'census_part', ['academic_year', 'part'], referenceCensusParts())
    await replace(owner, 'cohort_bits', ['kind', 'value'], cohortBits())
    await replace(owner, 'entry_kind', ['kind'], referenceEntryKinds())
    await keepBenchmarks(owner, BENCHMARKS)
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}

export const referenceRoles = () =>
  ROLE_IDS.map((role) => ({
    role,
    kind: ROLES[role].kind,
    reach: ROLES[role].reach,
    days_back: daysBack(role),
  }))

export const referenceAbilities = () =>
  ROLE_IDS.flatMap((role) =>
    ABILITIES.filter((ability) => can(role, ability)).map((ability) => ({ role, ability })),
  )

export const referenceCodes = () =>
  allCodes().map(({ code, from, to, statClass, am, pm, restricted }) => ({
    code,
    from_date: from,
    to_date: to,
    stat_class: statClass,
    am,
    pm,
    restricted,
  }))

export const referenceRoleCodes = () =>
  ROLE_IDS.flatMap((role) => markableCodes(role).map((code) => ({ role, code })))

export const referenceWebJobs = () => Object.entries(WEB_JOBS).map(([job, ability]) => ({ job, ability }))

export const referenceEntryKinds = () =>
  ENTRY_KIND_IDS.map((kind) => {
    const { ability, fields, pupilField, identifies, refreshes } = ENTRY_KINDS[kind]
    return { kind, ability, fields, pupil_field: pupilField, identifies, refreshes }
  })

// From the earliest year a register may hold to further ahead than anybody plans.
const YEARS = Array.from({ length: 40 }, (_, i) => 2015 + i)

export const referenceCensusParts = () =>
  YEARS.flatMap((year) =>
    censusParts(year).map(({ part, from, to }) => ({
      academic_year: year,
      part,
      from_date: from,
      to_date: to,
    })),
  )

/**
 * Room for the marks of every academic year from 2019 to the next. The job make_room_for_next_year keeps it so; a
 * database that is new, or whose jobs were not run, must not wait for it.
 */
export async function makeRoomForMarks(owner: ClientBase): Promise<void> {
  await owner.query(
    'select app.ensure_year(y) from generate_series(2019, app.academic_year(app.today()) + 1) y',
  )
}

/** Makes the table hold exactly these rows, leaving equal ones untouched. */
async function replace(
  owner: ClientBase,
  table: string,
  key: string[],
  wanted: Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(wanted[0] ?? {})
  const others = columns.filter((column) => !key.includes(column))
  const update = others.map((column) => `${column} = excluded.${column}`).join(', ')
  const json = JSON.stringify(wanted)
  const from = `from jsonb_populate_recordset(null::${table}, $1)`
  const same = key.map((column) => `w.${column} = t.${column}`).join(' and ')
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} ${from}
     on conflict (${key.join(', ')}) do ${update ? `update set ${update}` : 'nothing'}`,
    [json],
  )
  await owner.query(`delete from ${table} t where not exists (select ${from} w where ${same})`, [json])
}
