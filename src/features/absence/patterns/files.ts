import { absencesOf, academicYearName, attendanceRate } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { counted, shortDate } from '#ui/format.ts'
import { LATE_BANDS } from './lateness.ts'
import { loadLateness, loadPatterns, loadSlot, loadTrend, slotsOf } from './queries.ts'

const WHO = 'Every pupil on roll at any time in the period with a possible session, leavers until they left'

const onlyOf = (whose: string) => (whose === '' ? [] : [`Only: ${whose}`])

const COUNTS = [
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'authorised', label: 'Authorised', kind: 'count' },
  { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
  { key: 'lateBeforeClose', label: 'Late, register open', kind: 'count' },
  { key: 'lateAfterClose', label: 'Late, register closed', kind: 'count' },
] as const

/** The patterns an address asks for as a file, one to a line. The access log keeps who took it. */
export async function patternsFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const patterns = await loadPatterns(context, Object.fromEntries(search))
  const { school, period, whose } = patterns
  return exportOf({
    noted: { at: [school.id], as: `Patterns of absence, ${period.name}` },
    name: `patterns-${school.urn}-${period.to}`,
    title: `${school.name}: patterns of absence`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      WHO,
      ...onlyOf(whose),
    ],
    columns: [
      { key: 'sessions', label: 'Sessions', kind: 'text' },
      { key: 'days', label: 'Days', kind: 'count' },
      ...COUNTS,
    ],
    rows: slotsOf(patterns).map(({ name, dates, sums }) => ({
      sessions: name,
      days: dates.length,
      attendance: attendanceRate(sums),
      ...sums,
    })),
  })
}

/**
 * The pupils behind one slot of the patterns as a file, those who missed most first. Refuses (NotFound) an unknown slot.
 */
export async function slotFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const found = await loadSlot(context, Object.fromEntries(search))
  if (!found) throw new NotFound()
  const { school, period, whose, slot, pupils } = found
  return exportOf({
    noted: { at: [school.id], as: `${slot.name}, ${period.name}: ${counted(pupils.length, 'pupil')}` },
    name: `patterns-${school.urn}-${slot.key}-${period.to}`,
    title: `${school.name}: ${slot.name}`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, ${counted(slot.dates.length, 'day')}, marks as they stood when this was made`,
      'Pupils who missed a session of these or came late to one, leavers until they left',
      ...onlyOf(whose),
    ],
    columns: [
      { key: 'name', label: 'Pupil', kind: 'text' },
      { key: 'group', label: 'Registration group', kind: 'text' },
      { key: 'missed', label: 'Missed', kind: 'count' },
      ...COUNTS,
    ],
    rows: pupils.map(({ name, group, sums }) => ({
      name,
      group,
      missed: absencesOf(sums),
      possible: sums.possible,
      attendance: attendanceRate(sums),
      authorised: sums.authorised,
      unauthorised: sums.unauthorised,
      lateBeforeClose: sums.lateBeforeClose,
      lateAfterClose: sums.lateAfterClose,
    })),
  })
}

/** The steps of a year as a file. The access log keeps who took it. */
export async function trendFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const { school, academicYear, step, points } = await loadTrend(context, Object.fromEntries(search))
  const year = academicYearName(academicYear)
  return exportOf({
    noted: { at: [school.id], as: `Trend of attendance, ${year}` },
    name: `trend-${school.urn}-${academicYear}-${step}`,
    title: `${school.name}: trend of attendance`,
    counts: [
      `Academic year ${year}, marks as they stood when this was made`,
      WHO,
      ...(points.some(({ running }) => running)
        ? ['The step that is not over yet stands beside the year before to the same school day']
        : []),
    ],
    columns: [
      { key: 'step', label: step === 'week' ? 'Week from' : 'Step', kind: 'text' },
      ...COUNTS,
      { key: 'before', label: `Attendance ${academicYearName(academicYear - 1)}`, kind: 'percent' },
    ],
    rows: points.map(({ name, now, before }) => ({
      step: name,
      possible: now.possible,
      attendance: attendanceRate(now),
      authorised: now.authorised,
      unauthorised: now.unauthorised,
      lateBeforeClose: now.lateBeforeClose,
      lateAfterClose: now.lateAfterClose,
      before: before && attendanceRate(before),
    })),
  })
}

const LATENESS_COLUMNS = [
  { key: 'day', label: 'Weekday', kind: 'text' },
  { key: 'minutes', label: 'How late', kind: 'text' },
  { key: 'beforeClose', label: 'Register open', kind: 'count' },
  { key: 'afterClose', label: 'Register closed', kind: 'count' },
] as const

/** Lateness by weekday and by minutes as a file. The access log keeps who took it. */
export async function latenessFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const patterns = await loadPatterns(context, Object.fromEntries(search))
  const { school, period, whose } = patterns
  const { days } = await loadLateness(context, patterns)
  return exportOf({
    noted: { at: [school.id], as: `Lateness, ${period.name}` },
    name: `lateness-${school.urn}-${period.to}`,
    title: `${school.name}: lateness by weekday and minutes`,
    counts: [
      `${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stood when this was made`,
      'Every session (L, U) that a pupil on roll at any time in the period came late to, leavers until they left',
      ...onlyOf(whose),
    ],
    columns: LATENESS_COLUMNS,
    rows: days.flatMap(({ name, byBand }) =>
      [...byBand].map(([band, count]) => ({ day: name, minutes: LATE_BANDS[band].label, ...count })),
    ),
  })
}
