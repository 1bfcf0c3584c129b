'use server'

import { schoolAction, type Outcome } from '#server/action.ts'
import type { SchoolContext } from '#server/page.ts'
import { chosenHolidays } from './bank-holidays.ts'
import { calendarPlan } from './calendar-rows.ts'
import { changeCalendar, setSessionTimes, type Agreement } from './commands.ts'
import type { CalendarEdit } from './edit.ts'
import { calendarPath, reviewPath, timesPath } from './paths.ts'
import { bankHolidaysForm, copyForm, entryForm, removeForm, reviewForm, termsForm } from './schema.ts'
import { timesForm } from './times-schema.ts'

export const saveTerms = schoolAction(termsForm, 'edit_calendar', ({ input, ...context }) =>
  change(context, { type: 'terms', ...input }),
)

export const saveEntry = schoolAction(entryForm, 'edit_calendar', ({ input, ...context }) =>
  change(context, { type: 'entry', ...input }),
)

export const saveBankHolidays = schoolAction(
  bankHolidaysForm,
  'edit_calendar',
  async ({ input, ...context }) => {
    const { year, 'days[]': dates } = input
    const plan = await calendarPlan(context.db, context.school.id, year)
    return change(context, { type: 'bankHolidays', year, days: chosenHolidays(plan, dates) })
  },
)

/** A year copied from the one before, as it was corrected. */
export const saveCopy = schoolAction(copyForm, 'edit_calendar', ({ input, ...context }) => {
  const { year, terms, entries, days } = input
  return change(context, {
    type: 'year',
    year,
    terms,
    entries,
    days: chosenHolidays({ year, terms, closures: [] }, days),
  })
})

export const removeEntry = schoolAction(removeForm, 'edit_calendar', ({ input, ...context }) =>
  change(context, { type: 'remove', ...input }),
)

/** A change that was shown with what it affects, now with its reason. */
export const confirmChange = schoolAction(reviewForm, 'edit_calendar', ({ input, ...context }) =>
  change(context, input.edit, { reason: input.reason, seen: input.seen }),
)

export const saveTimes = schoolAction(timesForm, 'edit_calendar', async ({ db, school, input }) => {
  await setSessionTimes(db, school.id, input.from, input.yearGroup, input.times)
  return { redirectTo: timesPath(school.urn) }
})

async function change(
  { db, school }: SchoolContext,
  edit: CalendarEdit,
  agreement: Agreement | null = null,
): Promise<Outcome> {
  const { agreed, effect } = await changeCalendar(db, school.id, edit, agreement)
  if (!agreed) return { redirectTo: reviewPath(school.urn, edit) }
  return { redirectTo: calendarPath(school.urn, edit.year, { saved: effect.marks }) }
}
