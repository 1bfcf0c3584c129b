import { heldMarks, reasonDeadline } from '../calendar/school-days.ts'
import type { SchoolCalendar } from '../calendar/school-calendar.ts'
import type { MarkDetail } from '../codes/details.ts'
import { classify, describeCode } from '../codes/lookup.ts'
import type { LocalDate } from '../dates/local-date.ts'
import { groupBy } from '../group-by.ts'
import type { Mark } from '../marks/mark.ts'
import { requiredDetails } from '../marks/validate-mark.ts'
import { isCompulsorySchoolAge } from '../pupil/compulsory-school-age.ts'

// From the sixth day of a suspension the law asks for education elsewhere, which has a code of its own.
const DAYS_WITHOUT_PROVISION = 5

/** What an audit of codes looks for, in words. */
export const AUDIT_RULES = {
  longSuspension: {
    label: 'Suspended on a sixth school day in a row or later',
    why: 'From the sixth day education must be arranged, and the pupil is coded for where they are.',
  },
  agreementEnded: {
    label: 'Part-time timetable past its end',
    why: 'C2 stands only while an agreement with a parent lasts.',
  },
  natureMissing: {
    label: 'Nature not recorded',
    why: 'The Regulations ask what the activity, provision or cause was.',
  },
  compulsoryX: {
    label: 'X for a pupil of compulsory school age',
    why: 'X is only for sessions outside compulsory school age.',
  },
  reasonOverdue: {
    label: 'No reason after five school days',
    why: 'The reason must be known within five school days; then N becomes the right code, or O.',
  },
} as const

export type AuditRule = keyof typeof AUDIT_RULES

/** The rules in the order in which they are shown. */
export const AUDIT_RULE_IDS = Object.keys(AUDIT_RULES) as AuditRule[]

export type AuditedMark = Mark & { detail: MarkDetail }

type Audited = {
  dateOfBirth: LocalDate
  /** Part-time timetables agreed with a parent. */
  agreements: readonly { from: LocalDate; to: LocalDate }[]
  /** Every mark of the days on which the pupil was suspended, and all others to look at. */
  marks: readonly AuditedMark[]
  calendar: SchoolCalendar
  today: LocalDate
}

/** The marks of one pupil that break a rule, by rule (Attendance Regulations 2024, regs 10 and 11). */
export function auditMarks({
  dateOfBirth,
  agreements,
  marks,
  calendar,
  today,
}: Audited): Record<AuditRule, AuditedMark[]> {
  return {
    longSuspension: suspendedTooLong(marks, calendar),
    agreementEnded: marks.filter(
      ({ code, date }) => code === 'C2' && !agreements.some(({ from, to }) => from <= date && date <= to),
    ),
    natureMissing: marks.filter(
      ({ code, date, detail }) =>
        requiredDetails(describeCode(code, date), date).includes('nature') && !detail.nature?.trim(),
    ),
    compulsoryX: marks.filter(({ code, date }) => code === 'X' && isCompulsorySchoolAge(dateOfBirth, date)),
    reasonOverdue: marks.filter(({ code, date }) => {
      const deadline = code === 'N' ? reasonDeadline(calendar, date) : null
      return deadline !== null && deadline < today
    }),
  }
}

/**
 * The E of a sixth school day in a row, and of those after it. A day belongs when every possible session marked on it
 * is E; a day without a possible session neither breaks the run nor extends it.
 */
function suspendedTooLong(marks: readonly AuditedMark[], calendar: SchoolCalendar): AuditedMark[] {
  const found: AuditedMark[] = []
  let days = 0
  for (const [date, day] of groupBy(heldMarks(marks, calendar), (mark) => mark.date)) {
    const possible = day.filter(({ code }) => classify(code, date) !== 'notPossible')
    if (possible.length === 0) continue
    days = possible.every(({ code }) => code === 'E') ? days + 1 : 0
    if (days > DAYS_WITHOUT_PROVISION) found.push(...possible)
  }
  return found
}
