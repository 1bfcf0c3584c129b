'use server'

import { schoolAction, type Outcome } from '#server/action.ts'
import type { SchoolContext } from '#server/school.ts'
import { chosenHolidays } from './bank-holidays.ts'
import { calendarPlan } from './calendar-rows.ts'
import { changeCalendar, setSessionTimes, type Agreement } from './commands.ts'
import type { CalendarEdit } from './edit.ts'
import { calendarPath, reviewPath, timesPath } from './paths.ts'
import { bankHolidaysForm, copyForm, entryForm, removeForm, reviewForm, termsForm } from './schema.ts'
import { timesForm } from './times-schema.ts'

export const saveTerms = schoolAction(termsForm, 'edit_calendar', (context, input) =>
  change(context, { type: 'terms', ...input }),
)

export const saveEntry = schoolAction(entryForm, 'edit_calendar', (context, input) =>
  change(context, { type: 'entry', ...input }),
)

export const saveBankHolidays = schoolAction(bankHolidaysForm, 'edit_calendar', async (context, input) => {
  const { year, 'days[]': dates } = input
  const plan = await calendarPlan(context.db, context.school.id, year)
  return change(context, { type: 'bankHolidays', year, days: chosenHolidays(plan, dates) })
})

/** A year copied from the one before, as it was corrected. */
export const saveCopy = schoolAction(copyForm, 'edit_calendar', (context, input) => {
  const { year, terms, entries, days } = input
  return change(context, {
    type: 'year',
    year,
    terms,
    entries,
    days: chosenHolidays({ year, terms, closures: [] }, days),
  })
})

export const removeEntry = schoolAction(removeForm, 'edit_calendar', (context, input) =>
  change(context, { type: 'remove', ...input }),
)

/** A change that was shown with what it affects, now with its reason. */
export const confirmChange = schoolAction(reviewForm, 'edit_calendar', (context, input) =>
  change(context, input.edit, { reason: input.reason, seen: input.seen }),
)

export const saveTimes = schoolAction(timesForm, 'edit_calendar', async (context, input) => {
  await setSessionTimes(context, input)
  return { redirectTo: timesPath(context.school.urn) }
})

async function change(
  context: SchoolContext,
  edit: CalendarEdit,
  agreement: Agreement | null = null,
): Promise<Outcome> {
  const { agreed, effect } = await changeCalendar(context, edit, agreement)
  if (!agreed) return { redirectTo: reviewPath(context.school.urn, edit) }
  return { redirectTo: calendarPath(context.school.urn, edit.year, { saved: effect.marks }) }
}
