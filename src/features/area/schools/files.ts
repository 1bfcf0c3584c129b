import {
  absencesOf,
  attendanceRate,
  COHORTS,
  yearGroupName,
  type Standing,
  kindName,
  phaseName,
} from '#domain/index.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { requireAbility } from '#server/db/actor.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import { cohortsAsked, gapOf, loadCohorts } from './cohorts.ts'
import { areaQuery, chosenSchools, MEASURES, type MeasureId } from './list-query.ts'
import { loadOverview } from './overview.ts'
import { areaPeriod, termsCompared } from './period.ts'
import { severelyAbsent, sharedChildren, withNames } from './pupil-list.ts'
import { recordsOfSharedChildren, schoolsOfArea } from './queries.ts'
import { periodWords } from './words.ts'

const EVERY_PUPIL = 'Every pupil on roll at any time in it with a possible session, leavers until they left'

const MEASURE_COLUMNS = (Object.keys(MEASURES) as MeasureId[]).map((key) => ({
  key,
  label: MEASURES[key].label,
  kind: MEASURES[key].unit === 'count' ? ('count' as const) : ('percent' as const),
}))

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

// What the shares are made of, for who adds up.
const COUNT_COLUMNS = [
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attended', label: 'Sessions attended', kind: 'count' },
  { key: 'sessionsAuthorised', label: 'Sessions authorised', kind: 'count' },
  { key: 'sessionsUnauthorised', label: 'Sessions unauthorised', kind: 'count' },
  { key: 'pupilsPersistent', label: 'Pupils persistently absent', kind: 'count' },
  { key: 'pupilsSevere', label: 'Pupils severely absent', kind: 'count' },
  { key: 'pupilsAtRisk', label: 'Pupils at risk', kind: 'count' },
] as const satisfies readonly Column[]

const countCells = (standing: Standing | null) => ({
  possible: standing?.possible ?? null,
  attended: standing?.attended ?? null,
  sessionsAuthorised: standing?.authorised ?? null,
  sessionsUnauthorised: standing?.unauthorised ?? null,
  pupilsPersistent: standing?.persistent ?? null,
  pupilsSevere: standing?.severe ?? null,
  pupilsAtRisk: standing?.atRisk ?? null,
})

/** Every school of the area that an address asks for, in its order, as a file. */
export async function schoolsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  requireAbility(context.actor, 'see_area')
  const asked = Object.fromEntries(search)
  const period = areaPeriod(asked, context.today)
  const { schools, nationalSource } = await loadOverview(context, period)
  const { now, before } = termsCompared(period, context.today)
  return exportOf({
    noted: null,
    name: `schools-${period.id}-${period.to}`,
    title: `${context.workplace.organisation}: schools side by side`,
    counts: [
      periodWords(period),
      `${EVERY_PUPIL}, counted at each school`,
      `Changes, in percentage points: ${now.title} against ${before.title}`,
      `National figures: ${nationalSource || 'none'}`,
    ],
    columns: [
      { key: 'school', label: 'School', kind: 'text' },
      { key: 'urn', label: 'URN', kind: 'text' },
      { key: 'phase', label: 'Phase', kind: 'text' },
      { key: 'kind', label: 'Kind', kind: 'text' },
      ...MEASURE_COLUMNS,
      ...COUNT_COLUMNS,
      { key: 'looks', label: 'Why it needs a look', kind: 'text' },
    ],
    rows: chosenSchools(schools, areaQuery(asked)).map((school) => ({
      school: school.name,
      urn: String(school.urn),
      phase: phaseName(school.phase),
      kind: kindName(school.kind),
      ...(Object.fromEntries(MEASURE_COLUMNS.map(({ key }) => [key, MEASURES[key].of(school)])) as Record<
        MeasureId,
        number | null
      >),
      ...countCells(school.standing),
      looks: school.looks.join(' '),
    })),
  })
}

const standingCells = (standing: Standing) => ({ ...standing, attendance: attendanceRate(standing) })

/** The groups of an area's pupils that an address asks for, as a file. */
export async function cohortsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  requireAbility(context.actor, 'see_area')
  requireAbility(context.actor, 'see_analysis')
  const asked = Object.fromEntries(search)
  const period = areaPeriod(asked, context.today)
  const tables = await loadCohorts(context, period, cohortsAsked(asked))
  const crossed = tables.crossed?.rows.map((row) => ({
    group: `${COHORTS[tables.crossed?.cohort ?? row.with].label} and ${COHORTS[row.with].label}`,
    ...standingCells(row.both),
    gap: null,
  }))
  return exportOf({
    noted: null,
    name: `groups-${period.id}-${period.to}`,
    title: `${context.workplace.organisation}: groups of pupils`,
    counts: [periodWords(period), `${EVERY_PUPIL}, each child once`],
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

/** The severely absent children of an area, or with `list=shared` those at several schools, as a file; it is noted who took it. */
export async function pupilsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  const { db, actor, today, workplace } = context
  requireAbility(actor, 'see_area')
  requireAbility(actor, 'see_analysis')
  const period = areaPeriod(Object.fromEntries(search), today)
  const schools = await schoolsOfArea(db, actor, period.academicYear)
  const ids = schools.map(({ id }) => id)
  const records = await recordsOfSharedChildren(db, ids, period)
  const shared = search.get('list') === 'shared'
  const children = shared ? sharedChildren(records) : await severelyAbsent(db, ids, period, records)
  const named = await withNames(db, children, schools, period, today)
  const what = shared ? 'children at more than one school' : 'severely absent children'
  const involved = new Set(children.flatMap((child) => child.records.map(({ schoolId }) => schoolId)))
  return exportOf({
    noted: { at: [...involved], as: `${workplace.organisation}: ${what}, ${period.name}` },
    name: `${shared ? 'shared' : 'severe'}-${period.id}-${period.to}`,
    title: `${workplace.organisation}: ${what}`,
    counts: [periodWords(period), 'Each child once, with the sessions of all its schools here'],
    columns: [
      { key: 'name', label: 'Child', kind: 'text' },
      { key: 'schools', label: 'Schools', kind: 'text' },
      { key: 'year', label: 'Year group', kind: 'text' },
      { key: 'attendance', label: 'Attendance', kind: 'percent' },
      { key: 'missed', label: 'Missed', kind: 'count' },
      { key: 'authorised', label: 'Authorised', kind: 'count' },
      { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
      { key: 'possible', label: 'Possible sessions', kind: 'count' },
    ],
    rows: named.map(({ places, sums }) => ({
      name: places[0]?.name ?? '',
      schools: places.map(({ school }) => school.name).join('; '),
      year: places[0]?.yearGroup == null ? '' : yearGroupName(places[0].yearGroup),
      attendance: attendanceRate(sums),
      missed: absencesOf(sums),
      authorised: sums.authorised,
      unauthorised: sums.unauthorised,
      possible: sums.possible,
    })),
  })
}
