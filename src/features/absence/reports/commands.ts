import { namesInText, type ReportTerm } from '#domain/index.ts'
import { sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { Refusal } from '#server/refusal.ts'
import { besideOf, rankBand } from './beside.ts'
import { buildSnapshot } from './build.ts'
import { figuresBefore, namesOfPupils } from './queries.ts'
import { termOfForm, type Commentary } from './schema.ts'
import { snapshot, type Snapshot } from './snapshot.ts'

/** A term's figures as they would be published now. */
export async function figuresNow({ db, school, today }: SchoolContext, term: ReportTerm): Promise<Snapshot> {
  return buildSnapshot(db, {
    school,
    term,
    today,
    before: await figuresBefore(db, school.id, term),
    beside: await besideOf(db, school, term, await rankBand(db, school, term)),
  })
}

/** Keeps the commentary for later. Gives the pupils it seems to name. */
export async function keepDraft({ db, school }: SchoolContext, input: Commentary): Promise<string[]> {
  const { academicYear, term } = termOfForm(input)
  await db.$executeRaw(
    sql`select app.save_report_draft(${school.id}::int, ${academicYear}::int, ${term}::int, ${input.commentary})`,
  )
  return pupilsNamed({ db, school }, input.commentary)
}

/**
 * Publishes a term's figures as they stand now, with the commentary; for good. Refuses a commentary that seems to name
 * a pupil, with the names, until the writer has confirmed that each is somebody else; a term not begun; and, in the database,
 * one published already or before a later one.
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
  await db.$executeRaw(
    sql`select app.publish_report(${school.id}::int, ${term.academicYear}::int, ${term.term}::int,
      ${JSON.stringify(figures)}::jsonb, ${input.commentary})`,
  )
}

/** What is said of a commentary in which these pupils were found. */
export const sentenceAboutNames = (named: readonly string[]): string =>
  `It holds the name of ${named.join(', ')}. Governors are to recognise no pupil: take the name out, or say that it is somebody else’s.`

/** The pupils whom a commentary seems to name, as they are known. */
export async function pupilsNamed(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  text: string,
): Promise<string[]> {
  return text === '' ? [] : namesInText(text, await namesOfPupils(db, school.id))
}
