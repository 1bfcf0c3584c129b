import { createHash } from 'node:crypto'
import { can, latestEdition, namesInText, nextEdition, type ReportTerm } from '#domain/index.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { comparisonsFor, rankBand } from './comparisons.ts'
import { buildSnapshot } from './build.ts'
import { editionAsked, termAsked, type TermAddress } from './schema.ts'
import type { Snapshot } from './snapshot.ts'
import {
  draftCommentary,
  figuresBefore,
  lastSchoolDayOf,
  namesOfPupils,
  publishedReport,
  publishedReports,
} from './sql.ts'

export { editionTitle, KIND_WORDS, publishedBy } from './edition-words.ts'
export { draftPath, editionPath, fileStem, reportsPath } from './paths.ts'
export { latestReports, reportsOfTerm, termOf, type PublishedReport } from './sql.ts'

/** Every edition that a school has published. Refuses who may not read them. */
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
 * The report of the term an address names, as it was published: the edition asked for, else the latest; with every
 * edition of the term. Refuses who may not read it, and (NotFound) what was not published.
 */
export async function loadReport(
  { db, actor, school, today }: SchoolContext,
  address: TermAddress,
  search: Search,
) {
  requireAbility(actor, 'read_snapshots')
  const term = termAsked(address)
  const report = await publishedReport(db, school.id, term, editionAsked(search))
  const published = await publishedReports(db, school.id)
  const editions = published.filter((one) => one.academicYear === term.academicYear && one.term === term.term)
  // The newest is corrected, once it is final: the calendar has no say in that.
  const mayCorrect =
    can(actor.role, 'publish_report') &&
    latestEdition(term, published)?.edition === report.edition &&
    nextEdition(term, published, { today, lastSchoolDay: term.to })?.kind === 'corrected'
  return { school, term, report, editions, mayCorrect }
}

/**
 * The draft of the next edition of a term's report, with what was kept of its commentary (else the last edition's), and
 * `seen`, which tells whether words or figures are still those that were shown. Null once a later term of its year is
 * published. Refuses who may not publish, and (NotFound) a term that has not begun.
 */
export async function loadDraft(context: SchoolContext, address: TermAddress) {
  requireAbility(context.actor, 'publish_report')
  const term = termAsked(address)
  if (term.from > context.today) throw new NotFound()
  return draftOf(context, term)
}

/** As `loadDraft`, of a term that has begun. */
export async function draftOf(context: SchoolContext, term: ReportTerm) {
  const { db, school, today } = context
  const kept = await draftCommentary(db, school.id, term)
  const figures = await figuresNow(context, term)
  const lastSchoolDay = await lastSchoolDayOf(db, school.id, term)
  // Read last: when somebody publishes meanwhile, their edition is seen here, whatever of it was read above.
  const published = await publishedReports(db, school.id)
  const next = nextEdition(term, published, { today, lastSchoolDay })
  if (!next) return null
  const latest = latestEdition(term, published)
  const commentary =
    kept ?? (latest ? (await publishedReport(db, school.id, term, latest.edition)).commentary : '')
  return {
    term,
    next,
    latest,
    today,
    lastSchoolDay,
    figures,
    commentary,
    seen: createHash('sha256')
      .update(JSON.stringify([figures, commentary]))
      .digest('base64url'),
    named: await pupilsNamed(context, commentary),
  }
}

export type Draft = NonNullable<Awaited<ReturnType<typeof draftOf>>>

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

/** The pupils whom a text seems to name, as they are known. */
export async function pupilsNamed(
  { db, school }: Pick<SchoolContext, 'db' | 'school'>,
  text: string,
): Promise<string[]> {
  return text === '' ? [] : namesInText(text, await namesOfPupils(db, school.id))
}
