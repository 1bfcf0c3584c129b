'use server'

import { schoolAction, type Outcome } from '#server/action.ts'
import type { SchoolContext } from '#server/school.ts'
import { calendarPath } from './address.ts'
import { chosenHolidays } from './bank-holidays.ts'
import { changeCalendar, type Agreement } from './commands.ts'
import { editSteps, type CalendarEdit } from './edit.ts'
import { bankHolidaysForm, copyForm, entryForm, removeEntryForm, reviewForm, termsForm } from './schema.ts'
import { calendarPlan } from './sql.ts'

export const saveTerms = schoolAction(termsForm, 'edit_calendar', (context, input) =>
  saveOrReview(context, { type: 'terms', ...input }),
)

export const saveEntry = schoolAction(entryForm, 'edit_calendar', (context, input) =>
  saveOrReview(context, { type: 'entry', ...input }),
)

export const saveBankHolidays = schoolAction(bankHolidaysForm, 'edit_calendar', async (context, input) => {
  const { year, 'days[]': dates } = input
  const plan = await calendarPlan(context.db, context.school.id, year)
  return saveOrReview(context, { type: 'bankHolidays', year, days: chosenHolidays(plan, dates) })
})

/** A year copied from the one before, as it was corrected. */
export const saveCopy = schoolAction(copyForm, 'edit_calendar', (context, input) => {
  const { year, terms, entries, days } = input
  return saveOrReview(context, {
    type: 'year',
    year,
    terms,
    entries,
    days: chosenHolidays({ year, terms, closures: [] }, days),
  })
})

export const removeEntry = schoolAction(removeEntryForm, 'edit_calendar', (context, input) =>
  saveOrReview(context, { type: 'remove', ...input }),
)

/** The change that was reviewed with its effect, now sent with a reason. */
export const confirmChange = schoolAction(reviewForm, 'edit_calendar', (context, input) =>
  saveOrReview(context, input.edit, { reason: input.reason, seen: input.seen }),
)

async function saveOrReview(
  context: SchoolContext,
  edit: CalendarEdit,
  agreement: Agreement | null = null,
): Promise<Outcome> {
  const { agreed, effect } = await changeCalendar(context, { edit, agreement })
  const { urn } = context.school
  if (!agreed) return { redirectTo: editSteps.address(`/schools/${urn}/calendar/review`, edit) }
  return { redirectTo: calendarPath(urn, edit.year, { saved: effect.marks }) }
}
