import { counted, percent, points, shortDate } from '#ui/format.ts'
import type { Rates, Snapshot } from './snapshot.ts'

/** Shown in place of a count that may not be told. */
export const NOT_TOLD = 'suppressed (fewer than 5 pupils)'

export type Part = { title: string; sentences: string[] }

/**
 * The report in plain sentences, each with its figure. A figure that may not be told is left out, or the sentence says
 * so.
 */
export function sentencesOf(figures: Snapshot): Part[] {
  const { year, term, lastYear, whole, suspensions, compliance, rank, targets } = figures
  return [
    {
      title: 'Attendance',
      sentences: [
        ...attended(year, term),
        ...(lastYear?.rates.attendance == null
          ? []
          : [
              `${lastYearTo(lastYear)} it was ${percent(lastYear.rates.attendance)}: ${moved(year.attendance, lastYear.rates.attendance)}.`,
            ]),
        ...figures.beside.flatMap(({ area, attendance }) =>
          attendance === null ? [] : [`For ${area} the figure is ${percent(attendance)}.`],
        ),
        ...targets.flatMap(({ label, value }) => (value === null ? [] : [`${label}: ${percent(value)}.`])),
        ...(rank === null
          ? []
          : [
              `Of ${rank.schools} schools of our phase in the area, our attendance is in the ${THIRDS[rank.third - 1]} third.`,
            ]),
      ],
    },
    { title: 'Absence and lateness', sentences: absence(year) },
    {
      title: 'Pupils who miss a lot of school',
      sentences: [
        persistence(whole),
        severity(whole),
        ...(lastYear?.persistent == null
          ? []
          : [`${lastYearTo(lastYear)} ${percent(lastYear.persistent)} of pupils were persistently absent.`]),
      ],
    },
    {
      title: 'Suspensions',
      sentences: [
        told(suspensions, {
          none: 'No session of this term was missed because of a suspension (code E).',
          some: (count) => `${sessions(count)} of this term were missed because of a suspension (code E).`,
          hidden: 'How many sessions were missed because of a suspension (code E)',
        }),
      ],
    },
    {
      title: 'How the register is kept',
      sentences: [
        `Of ${counted(compliance.registersDue, 'register')} due this term, ${compliance.registersTaken.toLocaleString('en-GB')} were taken, ${compliance.registersInTime.toLocaleString('en-GB')} of them before they closed.`,
        told(compliance.unexplained, {
          none: 'No absence has been without a reason for more than five school days.',
          some: (count) => `${sessions(count)} have been without a reason for more than five school days.`,
          hidden: 'How many sessions have been without a reason for more than five school days',
        }),
        told(compliance.amended, {
          none: 'No mark was changed after its register had closed.',
          some: (count) =>
            `${marks(count)} were changed after their register had closed, each with its reason.`,
          hidden: 'How many marks were changed after their register had closed',
        }),
      ],
    },
  ]
}

/** What every figure of the report counts. */
export const populationOf = ({ from, to }: Snapshot): string =>
  `Every pupil on roll at any time from ${shortDate(from)} to ${shortDate(to)}, leavers until they left. Marks as they stood when this was published; a session that nobody marked is not counted. Groups of fewer than five pupils, and figures from which so few could be worked out, are not shown.`

const THIRDS = ['highest', 'middle', 'lowest'] as const

function attended(year: Rates, term: Rates): string[] {
  if (year.attendance === null)
    return [
      'The school’s attendance is not shown: so few sessions were missed, or possible yet, that fewer than five pupils could be recognised by it.',
    ]
  return [
    `Since the start of the year pupils attended ${percent(year.attendance)} of their possible sessions, and ${percent(term.attendance)} in this term alone. A session is a morning or an afternoon.`,
  ]
}

function absence({ attendance, authorised, unauthorised, lateBeforeClose, lateAfterClose }: Rates): string[] {
  if (attendance === null) return ['Absence and lateness are not shown for the same reason.']
  return [
    `${percent(authorised)} of sessions were missed with authorised absence, such as illness, and ${percent(unauthorised)} with unauthorised absence.`,
    `In ${percent(lateBeforeClose)} of sessions a pupil came late while the register was open, which counts as attending. In ${percent(lateAfterClose)} a pupil came after it had closed, which counts as absent.`,
  ]
}

function persistence({ pupils, persistent }: Snapshot['whole']): string {
  if (pupils === null || persistent === null)
    return 'How many pupils were persistently absent is not shown: they, or the others, are fewer than five.'
  return `${persistent.toLocaleString('en-GB')} of ${counted(pupils, 'pupil')} (${percent(persistent / pupils)}) were persistently absent: they missed a tenth of their sessions or more.`
}

function severity({ pupils, severe }: Snapshot['whole']): string {
  if (pupils === null || severe === null)
    return 'How many pupils were severely absent, missing half of their sessions or more, is not shown: they would be fewer than five, or could be worked out.'
  if (severe === 0) return 'No pupil was severely absent, missing half of their sessions or more.'
  return `${severe.toLocaleString('en-GB')} of them (${percent(severe / pupils)} of all pupils) were severely absent: they missed half of their sessions or more.`
}

const lastYearTo = ({ sameDays }: NonNullable<Snapshot['lastYear']>) =>
  sameDays ? 'Last year, to the same school day,' : 'Last year, to the end of the same term,'

type Count = Snapshot['suspensions']
type Told = NonNullable<Count>

/** The sentence for a count of sessions; `hidden` is its subject where it is not shown. */
function told(
  count: Count,
  { none, some, hidden }: { none: string; some: (count: Told) => string; hidden: string },
): string {
  if (count === null)
    return `${hidden} is not shown: beside an earlier edition of this report it would tell of fewer than five.`
  return count === 0 ? none : some(count)
}

const sessions = (count: Told) =>
  count === 'fewer than 5' ? 'Fewer than 5 sessions' : counted(count, 'session')
const marks = (count: Told) => (count === 'fewer than 5' ? 'Fewer than 5 marks' : counted(count, 'mark'))

function moved(now: number | null, before: number): string {
  if (now === null) return 'there is no figure of now to compare'
  const size = points(now - before)
  if (size === '0.0') return 'no change'
  return `${size.slice(1)} percentage points ${now > before ? 'higher' : 'lower'} now`
}
