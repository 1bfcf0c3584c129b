import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { draftOf, pupilsNamed, type Draft } from './queries.ts'
import { termOfForm, type Commentary, type Publishing } from './schema.ts'
import { snapshot } from './snapshot.ts'

/** Keeps a commentary for later. Gives the pupils it seems to name. */
export async function keepDraft({ db, school }: SchoolContext, input: Commentary): Promise<string[]> {
  const { academicYear, term } = termOfForm(input)
  await callDoor(
    db,
    sql`app.save_report_draft(${school.id}::int, ${academicYear}::int, ${term}::int, ${input.commentary})`,
  )
  return pupilsNamed({ db, school }, input.commentary)
}

/**
 * Publishes the next edition of a term's report, for good: the commentary that was kept, with the figures as they are
 * now. Refuses a term that has not begun; what differs from what the writer has read through; a report with nothing
 * written; words that seem to name pupils, with the names, until the writer has confirmed that each is somebody else;
 * and, in the database, an edition that is not the next one.
 */
export async function publishReport(context: SchoolContext, input: Publishing): Promise<void> {
  const { db, school, today } = context
  const term = termOfForm(input)
  if (term.from > today) throw new Refusal('not_begun', 'This term has not begun.')
  const draft = await draftOf(context, term)
  // Where another edition is the next one, the database says why.
  if (draft?.next.edition === input.edition) await refuseUnread(context, input, draft)
  await callDoor(
    db,
    sql`app.publish_report(${school.id}::int, ${term.academicYear}::int, ${term.term}::int, ${input.edition}::int,
      ${input.kind}, ${JSON.stringify(draft && snapshot.parse(draft.figures))}::jsonb, ${draft?.commentary ?? ''},
      ${input.kind === 'corrected' ? input.reason : ''})`,
  )
}

async function refuseUnread(context: SchoolContext, input: Publishing, draft: Draft): Promise<void> {
  if (draft.commentary === '')
    throw new Refusal('nothing_written', 'Write what the school says first. Nothing was published.')
  if (draft.seen !== input.seen)
    throw new Refusal(
      'changed',
      'Marks or words have changed since you opened this page. Nothing was published. Load the page again, and read it through once more.',
    )
  await refuseNames(context, input, draft.commentary)
}

async function refuseNames(context: SchoolContext, input: Publishing, commentary: string): Promise<void> {
  const confirmed = input.confirmed ? input.named : []
  const namedIn = async (text: string) =>
    (await pupilsNamed(context, text)).filter((name) => !confirmed.includes(name))
  const [inReason, inWords] = [await namedIn(input.reason), await namedIn(commentary)]
  const named = [...new Set([...inReason, ...inWords])]
  if (named.length === 0) return
  throw new Refusal(
    'names_pupils',
    'The report seems to name pupils. Nothing was published.',
    { [inReason.length > 0 ? 'reason' : 'confirmed']: [sentenceAboutNames(named)] },
    { named: named.join('\n') },
  )
}

/** The sentence for a text that seems to name these pupils. */
export const sentenceAboutNames = (named: readonly string[]): string =>
  `It holds the name of ${named.join(', ')}. Governors are to recognise no pupil: take the name out, or say that it is somebody else’s.`
