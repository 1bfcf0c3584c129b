import { can, WHOLE_SCHOOL, type LocalDate, yearGroupName } from '#domain/index.ts'
import type { School, SchoolContext } from '#server/school.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { calendarPlan, type CalendarEffect } from './calendar-rows.ts'
import { previewEdit } from './commands.ts'
import { editText, entryKinds, type CalendarEdit, type EntryKind } from './edit.ts'
import { entriesOf, type Entry, type YearPlan } from './plan.ts'
import { sessionTimesOn, timesVersions } from './queries.ts'
import { textOf, yearOf, type Query } from './query.ts'

type EditorData = { school: School; today: LocalDate; plan: YearPlan; yearGroups: number[] }

/** The calendar of a year for a page that changes it. Refuses (NotFound) who may not. */
export async function editorData(context: SchoolContext, query: Query): Promise<EditorData> {
  const { db, school, today } = onlyEditors(context)
  const plan = await calendarPlan(db, school.id, yearOf(query, today))
  return { school, today, plan, yearGroups: yearGroupsOf(school) }
}

/** An entry to change, by its `key`, or a new one of a `kind`. Refuses (NotFound) what the calendar does not hold. */
export async function entryData(
  context: SchoolContext,
  query: Query,
): Promise<EditorData & { kind: EntryKind; entry: Entry | null }> {
  const data = await editorData(context, query)
  const key = textOf(query, 'key')
  const entry = entriesOf(data.plan).find((candidate) => candidate.key === key) ?? null
  const kind = entryKinds.safeParse(entry ? entry.kind : textOf(query, 'kind'))
  if (!kind.success || (key !== '' && !entry) || data.plan.terms.length === 0) throw new NotFound()
  return { ...data, kind: kind.data, entry }
}

/** The year before the one to be made. Refuses (NotFound) when there is nothing to copy. */
export async function copyData(
  context: SchoolContext,
  query: Query,
): Promise<{ school: School; before: YearPlan }> {
  const { db, school, today } = onlyEditors(context)
  const before = await calendarPlan(db, school.id, yearOf(query, today) - 1)
  if (before.terms.length === 0) throw new NotFound()
  return { school, before }
}

/** What a change would do, or why it can no longer be made. Refuses (NotFound) an address that holds no change. */
export async function reviewData(
  context: SchoolContext,
  query: Query,
): Promise<{ school: School; edit: CalendarEdit; effect: CalendarEffect | null; refused: string }> {
  const { db, school } = onlyEditors(context)
  const edit = editText.safeParse(textOf(query, 'edit'))
  if (!edit.success) throw new NotFound()
  try {
    const { effect } = await previewEdit(db, school.id, edit.data)
    return { school, edit: edit.data, effect, refused: '' }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const refused = Object.values(thrown.fieldErrors).flat().join(' ') || thrown.message
    return { school, edit: edit.data, effect: null, refused }
  }
}

/** Every set of session times, and those of the whole school in force today. */
export async function timesData({ db, actor, school, today }: SchoolContext) {
  return {
    school,
    today,
    mayEdit: can(actor.role, 'edit_calendar'),
    versions: await timesVersions(db, school.id),
    inForce: await sessionTimesOn(db, school.id, today),
  }
}

/** The form for new session times, filled with those in force. Refuses (NotFound) who may not set them. */
export async function newTimesData(context: SchoolContext, query: Query) {
  const { db, school, today } = onlyEditors(context)
  const yearGroups = [WHOLE_SCHOOL, ...yearGroupsOf(school)]
  const yearGroup = yearGroups.find((each) => String(each) === textOf(query, 'for')) ?? WHOLE_SCHOOL
  return {
    school,
    from: today,
    yearGroup,
    whom: yearGroups.map((each) => ({
      value: String(each),
      label: each === WHOLE_SCHOOL ? 'The whole school' : yearGroupName(each),
    })),
    times: await sessionTimesOn(db, school.id, today, yearGroup),
  }
}

function onlyEditors(context: SchoolContext): SchoolContext {
  if (!can(context.actor.role, 'edit_calendar')) throw new NotFound()
  return context
}

function yearGroupsOf({ lowestYear, highestYear }: School): number[] {
  return Array.from({ length: highestYear - lowestYear + 1 }, (_, index) => lowestYear + index)
}
