import {
  AUDIT_RULE_IDS,
  auditMarks,
  type AuditRule,
  type LocalDate,
  type Mark,
  type SchoolCalendar,
} from '#domain/index.ts'

/** A mark to look at, with what the rules need to know. */
export type AuditRow = Mark & { pupilId: number; nature: string | null; dateOfBirth: LocalDate }

/** What an audit found: the marks of each rule. */
export type Audit = Record<AuditRule, (Mark & { pupilId: number })[]>

/** Runs the rules over each pupil's marks; what lies before the period only shows how long a suspension has lasted. */
export function auditOf({
  marks,
  agreements,
  calendar,
  today,
  from,
}: {
  marks: readonly AuditRow[]
  agreements: readonly { pupilId: number; from: LocalDate; to: LocalDate }[]
  calendar: SchoolCalendar
  today: LocalDate
  from: LocalDate
}): Audit {
  const agreed = Map.groupBy(agreements, ({ pupilId }) => pupilId)
  const found: Audit = {
    longSuspension: [],
    agreementEnded: [],
    natureMissing: [],
    compulsoryX: [],
    reasonOverdue: [],
  }
  for (const [pupilId, own] of Map.groupBy(marks, (mark) => mark.pupilId)) {
    const [first] = own
    if (!first) continue
    const broken = auditMarks({
      dateOfBirth: first.dateOfBirth,
      agreements: agreed.get(pupilId) ?? [],
      marks: own.map(({ date, session, code, nature }) => ({
        date,
        session,
        code,
        detail: nature === null ? {} : { nature },
      })),
      calendar,
      today,
    })
    for (const rule of AUDIT_RULE_IDS)
      for (const { date, session, code } of broken[rule])
        if (date >= from) found[rule].push({ pupilId, date, session, code })
  }
  return found
}
