import { callDoor, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { figuresNow, pupilsNamed } from './queries.ts'
import { termOfForm, type Commentary } from './schema.ts'
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
 * Publishes a term's figures as they are now, with the commentary, for good. Refuses a commentary that seems to name
 * pupils, with the names, until the writer has confirmed that each is somebody else; a term that has not begun; and, in
 * the database, a term of which this or a later report is published.
 */
export async function publishReport(context: SchoolContext, input: Commentary): Promise<void> {
  const { db, school, today } = context
  const term = termOfForm(input)
  if (term.from > today) throw new Refusal('not_begun', 'This term has not begun.')
  const confirmed = input.confirmed ? input.named : []
  const named = (await pupilsNamed(context, input.commentary)).filter((name) => !confirmed.includes(name))
  if (named.length > 0)
    throw new Refusal(
      'names_pupils',
      'The commentary seems to name pupils. Nothing was published.',
      { commentary: [sentenceAboutNames(named)] },
      { named: named.join('\n') },
    )
  const figures = snapshot.parse(await figuresNow(context, term))
  await callDoor(
    db,
    sql`app.publish_report(${school.id}::int, ${term.academicYear}::int, ${term.term}::int,
      ${JSON.stringify(figures)}::jsonb, ${input.commentary})`,
  )
}

/** The sentence for a commentary that seems to name these pupils. */
export const sentenceAboutNames = (named: readonly string[]): string =>
  `It holds the name of ${named.join(', ')}. Governors are to recognise no pupil: take the name out, or say that it is somebody else’s.`
