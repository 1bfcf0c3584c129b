import { z } from 'zod'
import { reportTerm, type ReportTerm } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, row, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'
import { snapshot } from './snapshot.ts'

const termNumber = z.union([z.literal(1), z.literal(2), z.literal(3)])

const listed = z.object({
  schoolId: z.int(),
  academicYear: z.int(),
  term: termNumber,
  publishedOn: dateColumn,
  personName: z.string(),
  position: z.string(),
})

export type ListedReport = z.output<typeof listed>

const listedColumns = sql`r.school_id as "schoolId", r.academic_year as "academicYear", r.term,
  r.published_on::text as "publishedOn", r.person_name as "personName", r.position`

/** The reports a school has published, the latest first, as far as they may be read. */
export function publishedReports(db: Db, schoolId: number): Promise<ListedReport[]> {
  return rows(
    db,
    listed,
    sql`select ${listedColumns} from published_report r where r.school_id = ${schoolId}
        order by r.academic_year desc, r.term desc`,
  )
}

/** The latest report of each school that the reader's trust or authority may read, by the school's id. */
export async function latestReports(db: Db): Promise<Map<number, ListedReport>> {
  const found = await rows(
    db,
    listed,
    sql`select distinct on (r.school_id) ${listedColumns} from published_report r
        order by r.school_id, r.academic_year desc, r.term desc`,
  )
  return new Map(found.map((report) => [report.schoolId, report]))
}

const published = listed.extend({ figures: snapshot, commentary: z.string() })

export type PublishedReport = z.output<typeof published>

/** A report as it was published. Refuses (NotFound) one that was not, or that the reader's organisation had no part in. */
export async function publishedReport(db: Db, schoolId: number, term: ReportTerm): Promise<PublishedReport> {
  const found = await row(
    db,
    published,
    sql`select ${listedColumns}, r.figures, r.commentary from published_report r
        where r.school_id = ${schoolId} and r.academic_year = ${term.academicYear} and r.term = ${term.term}`,
  )
  if (!found) throw new NotFound()
  return found
}

/** What schools have published of a term, as far as it may be read, by the school's id. */
export async function reportsOfTerm(db: Db, term: ReportTerm): Promise<Map<number, PublishedReport>> {
  const found = await rows(
    db,
    published,
    sql`select ${listedColumns}, r.figures, r.commentary from published_report r
        where r.academic_year = ${term.academicYear} and r.term = ${term.term}`,
  )
  return new Map(found.map((report) => [report.schoolId, report]))
}

/** The figures last published in a term's academic year: those that bind what may be told now. */
export async function figuresBefore(db: Db, schoolId: number, term: ReportTerm) {
  const found = await row(
    db,
    z.object({ figures: snapshot }),
    sql`select r.figures from published_report r
        where r.school_id = ${schoolId} and r.academic_year = ${term.academicYear}
        order by r.term desc limit 1`,
  )
  return found?.figures ?? null
}

/** Whether a term, or a later one of its year, has been published, after which it can no longer be. */
export async function hasReportFrom(db: Db, schoolId: number, term: ReportTerm): Promise<boolean> {
  const before = await publishedReports(db, schoolId)
  return before.some((done) => isOver(term, done))
}

/** Whether a published report stands in the way of a term's: its own, or that of a later term of the year. */
export const isOver = (term: ReportTerm, done: Pick<ListedReport, 'academicYear' | 'term'>): boolean =>
  done.academicYear === term.academicYear && done.term >= term.term

/** The commentary kept for a term so far; empty where none is. */
export async function draftCommentary(db: Db, schoolId: number, term: ReportTerm): Promise<string> {
  const found = await row(
    db,
    z.object({ commentary: z.string() }),
    sql`select commentary from report_draft
        where school_id = ${schoolId} and academic_year = ${term.academicYear} and term = ${term.term}`,
  )
  return found?.commentary ?? ''
}

const names = z.object({
  legalForename: z.string(),
  legalSurname: z.string(),
  knownForename: z.string(),
  knownSurname: z.string(),
})

/** Every name that a pupil of the school has or had. */
export function namesOfPupils(db: Db, schoolId: number) {
  return rows(
    db,
    names,
    sql`select legal_forename as "legalForename", legal_surname as "legalSurname",
          known_forename as "knownForename", known_surname as "knownSurname"
        from pupil_name where school_id = ${schoolId}`,
  )
}

/** The term that a report's row names. */
export const termOf = ({ academicYear, term }: Pick<ListedReport, 'academicYear' | 'term'>): ReportTerm =>
  reportTerm(academicYear, term)
