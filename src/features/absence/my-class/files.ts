import { attendanceRate } from '#domain/index.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Table } from '#server/files/table-file.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate, WEEKDAYS } from '#ui/format.ts'
import { loadMyClasses } from './queries.ts'
import { daysLeftSentence } from './wording.ts'

type Loaded = Awaited<ReturnType<typeof loadMyClasses>>
type Part = Pick<Table, 'title' | 'counts' | 'columns' | 'rows'>

/**
 * The tables of a teacher's page as files: sessions without a reason (`of=open`), or else the days of the week. Refuses
 * (NotFound) who has no groups of their own.
 */
export async function myClassFile(context: SchoolContext, search: URLSearchParams): Promise<Export> {
  const loaded = await loadMyClasses(context)
  const { school, today } = loaded
  const of = search.get('of') === 'open' ? 'open' : 'weekdays'
  const { title, counts, columns, rows } = of === 'open' ? openOf(loaded) : weekdaysOf(loaded)
  return exportOf({
    noted: { at: [school.id], as: `Own classes: ${title}` },
    name: `my-class-${of}-${school.urn}-${today}`,
    title: `${school.name}: ${title}`,
    counts: [
      `This academic year to ${shortDate(today)}, marks as they stood when this was made`,
      'Pupils in the teacher’s groups today',
      ...counts,
    ],
    columns,
    rows,
  })
}

const openOf = ({ classes }: Loaded): Part => ({
  title: 'sessions without a reason',
  counts: ['Sessions still marked N. N must be replaced by the right code within five school days, or by O'],
  columns: [
    { key: 'class', label: 'Class', kind: 'text' },
    { key: 'name', label: 'Pupil', kind: 'text' },
    { key: 'date', label: 'Date', kind: 'date' },
    { key: 'session', label: 'Session', kind: 'text' },
    { key: 'left', label: 'Time left', kind: 'text' },
  ],
  rows: classes.flatMap(({ group, open }) =>
    open.map(({ name, date, session, daysLeft }) => ({
      class: group.name,
      name,
      date,
      session,
      left: daysLeftSentence(daysLeft),
    })),
  ),
})

const weekdaysOf = ({ classes }: Loaded): Part => ({
  title: 'days of the week',
  counts: ['Missed and late sessions by weekday'],
  columns: [
    { key: 'class', label: 'Class', kind: 'text' },
    { key: 'day', label: 'Day', kind: 'text' },
    { key: 'possible', label: 'Possible sessions', kind: 'count' },
    { key: 'missed', label: 'Missed', kind: 'count' },
    { key: 'late', label: 'Late', kind: 'count' },
    { key: 'attendance', label: 'Attendance', kind: 'percent' },
  ],
  rows: classes.flatMap(({ group, patterns }) =>
    patterns.map(({ weekday, possible, missed, late }) => ({
      class: group.name,
      day: WEEKDAYS[weekday] ?? '',
      possible,
      missed,
      late,
      attendance: attendanceRate({ possible, attended: possible - missed }),
    })),
  ),
})
