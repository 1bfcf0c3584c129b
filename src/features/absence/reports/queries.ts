import { can, namesInText, type ReportTerm } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { comparisonsFor, rankBand } from './comparisons.ts'
import { buildSnapshot } from './build.ts'
import { termAsked, type TermAddress } from './schema.ts'
import type { Snapshot } from './snapshot.ts'
import {
  draftCommentary,
  figuresBefore,
  isClosedBy,
  namesOfPupils,
  publishedReport,
  publishedReports,
} from './sql.ts'

export { reportPath, reportsPath } from './paths.ts'
export { latestReports, reportsOfTerm, termOf, type PublishedReport } from './sql.ts'

/** The reports a school has published. Refuses who may not read them. */
export async function loadReports({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'read_snapshots')
  return {
    school,
    today,
    reports: await publishedReports(db, school.id),
    mayPublish: can(actor.role, 'publish_report'),
  }
}

/**
 * The report of the term an address names, as it was published. Refuses who may not read it, and (NotFound) what was
 * not published.
 */
export async function loadReport({ db, actor, school }: SchoolContext, address: TermAddress) {
  requireAbility(actor, 'read_snapshots')
  const term = termAsked(address)
  return { school, term, report: await publishedReport(db, school.id, term) }
}

/**
 * The draft of a term's report; null once this term or a later one of its year is published. Refuses who may not
 * publish, and (NotFound) a term that has not begun.
 */
export async function loadDraft(context: SchoolContext, address: TermAddress) {
  requireAbility(context.actor, 'publish_report')
  const { db, school, today } = context
  const term = termAsked(address)
  if (term.from > today) throw new NotFound()
  const published = await publishedReports(db, school.id)
  if (published.some((report) => isClosedBy(term, report))) return null
  const commentary = await draftCommentary(db, school.id, term)
  return {
    term,
    figures: await figuresNow(context, term),
    commentary,
    named: await pupilsNamed(context, commentary),
  }
}

/** A term's figures as they would be published now. */
export async function figuresNow({ db, school, today }: SchoolContext, term: ReportTerm): Promise<Snapshot> {
  return buildSnapshot(db, {
    school,
    term,
    today,
    before: await figuresBefore(db, school.id, term),
    beside: await comparisonsFor(db, school, term, await rankBand(db, school, term)),
  })
}

/** The pupils whom a commentary seems to name, as they are known. */
export async function pupilsNamed(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  text: string,
): Promise<string[]> {
  return text === '' ? [] : namesInText(text, await namesOfPupils(db, school.id))
}
