import { academicYearDates, academicYearOf, can, schoolCalendar } from '#domain/index.ts'
import { schoolCalendarFor } from '#features/school/calendar/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { deletionLine, newPupilLine, sicknessLine } from './lines.ts'
import { returnSettings } from './settings.ts'
import { firstTermBegins, illnessOf, namesDeleted, namesEntered } from './sql.ts'

export type { DeletionLine, NewPupilLine, SicknessLine } from './lines.ts'
export type { ReturnSettings } from './settings.ts'
export { COUNT_WORDS } from './words.ts'

/** Pupils are listed from so many days of illness on, before the fifteen at which the return is due. */
const NEARLY = 12

/**
 * The returns to the local authority of this school year (reg 13): names entered and deleted, each with its day or with
 * why it is exempt, and illness counted both ways. Refuses who may not analyse attendance.
 */
export async function loadReturns({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'see_analysis')
  const { from, to } = academicYearDates(academicYearOf(today))
  const settings = await returnSettings(db, school.id, today)
  const days = await schoolCalendarFor(db, school.id, from, to)
  const calendar = schoolCalendar(days)
  const first = days[0]?.date ?? from
  const year = {
    ...school,
    calendar,
    askedOn: settings.askedOn,
    begins: { from: (await firstTermBegins(db, school.id, academicYearOf(today))) ?? first, to: first },
    last: days.at(-1)?.date ?? to,
  }
  const entered = await namesEntered(db, school.id, { from, to: today })
  const deleted = await namesDeleted(db, school.id, from)
  const ill = await illnessOf(db, school.id, { from, to: today }, NEARLY)
  return {
    school,
    today,
    settings,
    wholeSchool: actor.reach !== 'years',
    maySet: can(actor.role, 'plan_support') && actor.schoolId === school.id,
    entered: dueFirst(entered.map((one) => newPupilLine(one, year))),
    deleted: dueFirst(deleted.map((one) => deletionLine(one, year))),
    ill: ill
      .map((one) => sicknessLine(one, calendar, settings.sickness))
      .toSorted((a, b) => Number(b.due) - Number(a.due) || b.byDays.days - a.byDays.days),
  }
}

const dueFirst = <Line extends { exempt: string }>(lines: Line[]): Line[] =>
  lines.toSorted((a, b) => Number(a.exempt !== '') - Number(b.exempt !== ''))
