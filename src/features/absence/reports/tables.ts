import { percent } from '#ui/format.ts'
import type { Group, Snapshot } from './snapshot.ts'
import { NOT_TOLD } from './sentences.ts'

/** A table of the report: the same on the page, beside its chart, and in the file. */
export type ReportTable = {
  id: string
  title: string
  head: string[]
  /** The first cell of each names the row. */
  rows: string[][]
}

/** Every table of a report. A figure that may not be shown says so: an empty cell would look like no figure. */
export const tablesOf = (figures: Snapshot): ReportTable[] => [
  byKind(figures),
  beside(figures),
  trend(figures),
  ...figures.partitions.filter(({ groups }) => groups.length > 1).map(groupTable),
]

const told = (share: number | null) => (share === null ? NOT_TOLD : percent(share))

function byKind({ year, term, lastYear }: Snapshot): ReportTable {
  const row = (label: string, key: keyof Snapshot['year']) => [
    label,
    told(term[key]),
    told(year[key]),
    ...(lastYear ? [told(lastYear.rates[key])] : []),
  ]
  return {
    id: 'kinds',
    title: 'Attendance and absence by kind, as a share of possible sessions',
    head: [
      'Sessions',
      'This term',
      'Year to date',
      ...(lastYear
        ? [lastYear.sameDays ? 'Last year, to the same school day' : 'Last year, to the end of the same term']
        : []),
    ],
    rows: [
      row('Attended', 'attendance'),
      row('Authorised absence', 'authorised'),
      row('Unauthorised absence', 'unauthorised'),
      row('Late, register open', 'lateBeforeClose'),
      row('Late, register closed', 'lateAfterClose'),
    ],
  }
}

function beside({ year, whole, beside, targets, school }: Snapshot): ReportTable {
  const share = (count: number | null) =>
    count === null || !whole.pupils ? NOT_TOLD : percent(count / whole.pupils)
  return {
    id: 'beside',
    title: 'This school beside others',
    head: [
      'Where',
      'Attendance',
      'Authorised',
      'Unauthorised',
      'Persistently absent',
      'Severely absent',
      'Source',
    ],
    rows: [
      [
        school.name,
        told(year.attendance),
        told(year.authorised),
        told(year.unauthorised),
        share(whole.persistent),
        share(whole.severe),
        'This school’s register, year to date',
      ],
      ...beside.map((place) => [
        place.area,
        percent(place.attendance),
        percent(place.authorised),
        percent(place.unauthorised),
        percent(place.persistent),
        percent(place.severe),
        place.source,
      ]),
      ...targets.map(({ label, value }) => [
        label,
        percent(value),
        '–',
        '–',
        '–',
        '–',
        'Typed in by the school',
      ]),
    ],
  }
}

function trend({ trend }: Snapshot): ReportTable {
  const compared = trend.some(({ lastYear }) => lastYear !== null)
  return {
    id: 'trend',
    title: compared
      ? 'Attendance by half term; one that was not over, beside last year’s to the same school day'
      : 'Attendance by half term',
    head: ['Half term', 'This year', ...(compared ? ['Last year'] : [])],
    rows: trend.map(({ halfTerm, thisYear, lastYear }) => [
      HALF_TERMS[halfTerm - 1] ?? String(halfTerm),
      percent(thisYear),
      ...(compared ? [percent(lastYear)] : []),
    ]),
  }
}

/** The id of the table about a way of cutting the school into groups. */
export const idOf = (partition: string): string => partition.toLowerCase().replaceAll(' ', '-')

/** The school's half terms as people call them. */
export const HALF_TERMS = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']

const groupTable = ({ name, groups }: Snapshot['partitions'][number]): ReportTable => ({
  id: idOf(name),
  title: `${name}: attendance, and pupils persistently and severely absent, year to date`,
  head: [
    'Group',
    'Pupils, to the nearest 10',
    'Attendance',
    'Persistently absent',
    'Severely absent',
    'At risk',
  ],
  rows: groups.map(groupRow),
})

function groupRow({ name, about, attendance, persistent, severe, atRisk }: Group): string[] {
  const share = (whole: number | null) => (whole === null ? NOT_TOLD : `${whole}%`)
  return [
    name,
    about === null ? NOT_TOLD : about.toLocaleString('en-GB'),
    told(attendance),
    share(persistent),
    share(severe),
    share(atRisk),
  ]
}
