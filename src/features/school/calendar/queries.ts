import { z } from 'zod'
import { can, WHOLE_SCHOOL, type LocalDate } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { yearGroupsOf, type SchoolContext } from '#server/school.ts'
import { searchText, type Search } from '#server/search.ts'
import { yearAsked } from './address.ts'
import { proposedHolidays, type ProposedHoliday } from './bank-holidays.ts'
import { editSteps, entryKinds, type CalendarEdit, type EntryKind } from './edit.ts'
import { yearTitle } from './names.ts'
import { nextYear, type Proposal } from './next-year.ts'
import { entriesOf, type CalendarEntry, type YearPlan } from './plan.ts'
import { previewEdit } from './preview.ts'
import {
  calendarDaysOf,
  calendarPlan,
  isMaintained,
  plannedYears,
  weekNumbers,
  type CalendarEffect,
} from './sql.ts'
import { yearLength } from './year-length.ts'
import { yearLines } from './year-lines.ts'
import { yearMonths } from './year-view.ts'

export { calendarPath } from './address.ts'

const dayRow = z.object({ date: dateColumn, am: z.boolean(), pm: z.boolean() })

/**
 * The sessions a year group has in a period, as `schoolCalendar` takes them: its own days where it has some, else the
 * school's. A date that is not listed has no session. Without a year group: the school's days.
 */
export async function schoolCalendarFor(
  db: Db,
  schoolId: number,
  from: LocalDate,
  to: LocalDate,
  yearGroup: number = WHOLE_SCHOOL,
): Promise<{ date: LocalDate; am: boolean; pm: boolean }[]> {
  return rows(
    db,
    dayRow,
    sql`select * from (
          select distinct on (date) date::text, am, pm from school_day
          where school_id = ${schoolId} and date between ${from}::date and ${to}::date
            and year_group in (${yearGroup}, ${WHOLE_SCHOOL})
          order by date, year_group = ${WHOLE_SCHOOL}
        ) day where am or pm order by date`,
  )
}

/** Whether any year group has a session on the date. */
export async function isSchoolDay(db: Db, schoolId: number, date: LocalDate): Promise<boolean> {
  return (await latestSchoolDay(db, schoolId, date)) === date
}

/** The last day, up to the given one, on which any year group has a session; null when there is none yet. */
export async function latestSchoolDay(db: Db, schoolId: number, today: LocalDate): Promise<LocalDate | null> {
  const found = await row(
    db,
    z.object({ date: dateColumn.nullable() }),
    sql`select max(date)::text as date from school_day
        where school_id = ${schoolId} and date <= ${today}::date and (am or pm)`,
  )
  return found?.date ?? null
}

/** Everything the page of a year shows. */
export async function calendarYear({ db, actor, school, today }: SchoolContext, search: Search) {
  const year = yearAsked(search, today)
  const plan = await calendarPlan(db, school.id, year)
  const days = await calendarDaysOf(db, school.id, year)
  const weeks = await weekNumbers(db, school.id, year)
  const months = yearMonths(plan, days, weeks)
  return {
    school,
    today,
    year,
    title: yearTitle(year),
    saved: searchText(search, 'saved'),
    mayEdit: can(actor.role, 'edit_calendar'),
    isSetUp: plan.terms.length > 0,
    months,
    length: yearLength(months, weeks.length),
    lines: yearLines(plan, days),
    hasBankHolidays: plan.closures.some(({ kind }) => kind === 'bank_holiday'),
    years: await plannedYears(db, school.id),
    maintained: await isMaintained(db, school.id, today),
  }
}

type InYear<Asked> = { urn: number; year: number } & Asked

/** The half terms of a year, for people who may change them. Refuses (NotFound) others, as do the queries below. */
export async function halfTermsToEdit(
  context: SchoolContext,
  search: Search,
): Promise<InYear<Pick<YearPlan, 'terms'>>> {
  const { year, terms } = await planToEdit(context, search)
  return { urn: context.school.urn, year, terms }
}

/** The bank holidays of a year, those in the calendar ticked. */
export async function holidaysToChoose(
  context: SchoolContext,
  search: Search,
): Promise<InYear<{ holidays: ProposedHoliday[] }>> {
  const plan = await planToEdit(context, search)
  return { urn: context.school.urn, year: plan.year, holidays: proposedHolidays(plan) }
}

type EntryToEdit = { kind: EntryKind; entry: CalendarEntry | null; yearGroups: number[] }

/**
 * An entry to change, by its `key`, or a new one of a `kind`. Refuses (NotFound) an entry that the calendar does not
 * have.
 */
export async function entryToEdit(context: SchoolContext, search: Search): Promise<InYear<EntryToEdit>> {
  const plan = await planToEdit(context, search)
  const key = searchText(search, 'key')
  const entry = entriesOf(plan).find((candidate) => candidate.key === key) ?? null
  const kind = entryKinds.safeParse(entry ? entry.kind : searchText(search, 'kind'))
  if (!kind.success || (key !== '' && !entry) || plan.terms.length === 0) throw new NotFound()
  const { urn } = context.school
  return { urn, year: plan.year, kind: kind.data, entry, yearGroups: yearGroupsOf(context.school) }
}

/** A year as proposed from the one before it. Refuses (NotFound) when there is nothing to copy. */
export async function yearToCopy(
  context: SchoolContext,
  search: Search,
): Promise<{ urn: number; proposal: Proposal }> {
  const { db, actor, school, today } = context
  requireAbility(actor, 'edit_calendar')
  const before = await calendarPlan(db, school.id, yearAsked(search, today) - 1)
  if (before.terms.length === 0) throw new NotFound()
  return { urn: school.urn, proposal: nextYear(before) }
}

type Review = {
  urn: number
  edit: CalendarEdit
  /** The edit as the form of the last step carries it on. */
  carried: Record<string, string>
  effect: CalendarEffect | null
  refused: string
}

/** What a change would do, or why it can no longer be made. Refuses (NotFound) an address that holds no change. */
export async function changeToReview(context: SchoolContext, search: Search): Promise<Review> {
  requireAbility(context.actor, 'edit_calendar')
  const { urn } = context.school
  const edit = editSteps.read(search)
  if (!edit) throw new NotFound()
  const shown = { urn, edit, carried: editSteps.hidden(edit) }
  try {
    const { effect } = await previewEdit(context, edit)
    return { ...shown, effect, refused: '' }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const refused = Object.values(thrown.fieldErrors).flat().join(' ') || thrown.message
    return { ...shown, effect: null, refused }
  }
}

async function planToEdit({ db, actor, school, today }: SchoolContext, search: Search): Promise<YearPlan> {
  requireAbility(actor, 'edit_calendar')
  return calendarPlan(db, school.id, yearAsked(search, today))
}
