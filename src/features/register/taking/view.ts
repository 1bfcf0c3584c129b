import {
  can,
  isTooLate,
  localDate,
  markableCodes,
  plannedCode,
  type LocalDate,
  type Role,
} from '#domain/index.ts'
import { now } from '#server/clock.ts'
import { requireAbility, type Actor } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { shortDate } from '#ui/format.ts'
import type { RegisterRow, RegisterView } from './contract.ts'
import { paletteFor, spokenOf } from './palette.ts'
import { COMMON_REASONS } from './reasons.ts'
import { headOf, rosterOf, type RegisterHead, type RegisterKey, type RosterRow } from './sql.ts'

/**
 * One group's register of one session as this actor may see it: who should be marked, their marks, what may be entered,
 * or in plain words why nothing can be. `paperTakenAt` is the moment a register on paper was taken. Refuses (NotFound)
 * roles that take no register and groups that are not theirs. Two queries.
 */
export async function registerView(
  { db, actor, school, today }: SchoolContext,
  { paperTakenAt, ...key }: RegisterKey & { paperTakenAt?: string | null },
): Promise<RegisterView> {
  requireAbility(actor, 'take_register')
  const head = await headOf(db, school.id, key)
  if (!head) throw new NotFound()
  const roster = (await rosterOf(db, school.id, key)).map((row) => ({
    ...row,
    planned: row.pattern === null ? '' : plannedCode(row.pattern, key.date, key.session),
  }))
  return {
    ...key,
    urn: school.urn,
    groupName: head.groupName,
    times: head.times,
    serverNow: now().toISOString(),
    closesAt: head.closesAt,
    membershipId: actor.membershipId,
    personId: actor.personId,
    mayAmend: can(actor.role, 'amend_marks'),
    palette: paletteFor(
      actor.role,
      key.date,
      key.session,
      roster.map(({ planned }) => planned),
    ),
    reasons: COMMON_REASONS,
    taken: head.taken,
    closedBecause: whyClosed({ head, roster, key, actor, today }),
    ...(paperTakenAt && { paper: { takenAt: paperTakenAt } }),
    rows: roster.map((row) => viewRow(row, key, actor.role)),
  }
}

type Marked = RosterRow & { planned: string }

type Facts = { head: RegisterHead; roster: Marked[]; key: RegisterKey; actor: Actor; today: LocalDate }

function whyClosed({ head, roster, key: { date, session }, actor, today }: Facts): string {
  if (!head.keptHere) return 'This school keeps its register in another system; here it can be read.'
  if (date > today) return `This register is taken on ${shortDate(date)}, not before.`
  if (!head.mine || !head.inForce) return `${head.groupName} is not one of your groups on this day.`
  if (isTooLate(actor.role, date, today))
    return 'This register is more than a week old. Ask the office if a mark should change.'
  if (!head.hasCalendar)
    return 'The school has no calendar for this time yet. A school administrator sets it up under Calendar.'
  if (roster.length === 0)
    return session === 'AM'
      ? `Nobody in ${head.groupName} has a session this morning, so there is nothing to mark.`
      : `Nobody in ${head.groupName} has a session this afternoon, so there is nothing to mark.`
  return ''
}

function viewRow(row: Marked, { date }: RegisterKey, role: Role): RegisterRow {
  const { pupilId, name, planned, mark, detail, comment, recent } = row
  return {
    pupilId,
    name,
    planned,
    mark: mark && {
      ...mark,
      spoken: spokenOf(mark.code, date, mark.statClass),
      detail,
      comment,
      locked: !markableCodes(role).includes(mark.code),
      amended: mark.revision > 1,
    },
    recent: recent.map(([day, session, code, statClass]) => ({
      date: day,
      session,
      code,
      statClass,
      spoken: spokenOf(code, localDate(day), statClass),
    })),
  }
}
