import { attendanceRate, COHORTS, type Standing } from '#domain/index.ts'
import { areaPeriod, periodWords, WHO_IS_COUNTED } from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { cohortsAsked, cohortTables, gapOf } from './cohorts.ts'

const STANDING_COLUMNS = [
  { key: 'pupils', label: 'Pupils', kind: 'count' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'authorised', label: 'Sessions authorised', kind: 'count' },
  { key: 'unauthorised', label: 'Sessions unauthorised', kind: 'count' },
  { key: 'persistent', label: 'Persistently absent', kind: 'count' },
  { key: 'severe', label: 'Severely absent', kind: 'count' },
  { key: 'atRisk', label: 'At risk', kind: 'count' },
] as const satisfies readonly Column[]

const standingCells = (standing: Standing) => ({ ...standing, attendance: attendanceRate(standing) })

/** The groups of an area's pupils that an address asks for, as a file. */
export async function cohortsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  requireAbility(context.actor, 'see_area')
  requireAbility(context.actor, 'see_analysis')
  const asked = Object.fromEntries(search)
  const period = areaPeriod(asked, context.today)
  const tables = await cohortTables(context, period, cohortsAsked(asked))
  const crossed = tables.crossed?.rows.map((row) => ({
    group: `${COHORTS[tables.crossed?.cohort ?? row.with].label} and ${COHORTS[row.with].label}`,
    ...standingCells(row.both),
    gap: null,
  }))
  return exportOf({
    noted: null,
    name: `groups-${period.id}-${period.to}`,
    title: `${context.workplace.organisation}: groups of pupils`,
    counts: [periodWords(period), `${WHO_IS_COUNTED}, each child once`],
    columns: [
      { key: 'group', label: 'Group', kind: 'text' },
      ...STANDING_COLUMNS,
      { key: 'gap', label: 'Attendance less that of everybody else, in points', kind: 'percent' },
    ],
    rows: [
      { group: 'Everybody', ...standingCells(tables.everybody), gap: null },
      ...tables.groups.map((one) => ({
        group: COHORTS[one.cohort].label,
        ...standingCells(one.inside),
        gap: gapOf(one),
      })),
      ...(crossed ?? []),
    ],
  })
}
