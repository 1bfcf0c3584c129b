import { z } from 'zod'
import { REPORT_KINDS, reportTerm, type LocalDate, type ReportTerm } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, dayOf, row, rows, sql } from '#server/db/rows.ts'
import { NotFound } from '#server/refusal.ts'
import { snapshot } from './snapshot.ts'

const termNumber = z.union([z.literal(1), z.literal(2), z.literal(3)])

const listed = z.object({
  schoolId: z.int(),
  academicYear: z.int(),
  term: termNumber,
  edition: z.int(),
  kind: z.enum(REPORT_KINDS),
  reason: z.string(),
  publishedOn: dateColumn,
  personName: z.string(),
  position: z.string(),
})

export type ListedReport = z.output<typeof listed>

const listedColumns = sql`r.school_id as "schoolId", r.academic_year as "academicYear", r.term,
  r.edition, r.kind, r.reason, r.published_on::text as "publishedOn", r.person_name as "personName", r.position`

/** A row as Prisma's client gives it, with its date as text. */
const withDay = <Row extends { publishedOn: Date }>(found: Row) => ({
  ...found,
  publishedOn: dayOf(found.publishedOn),
})

/** Every edition a school has published, the latest first, as far as they may be read. */
export async function publishedReports(db: Db, schoolId: number): Promise<ListedReport[]> {
  const found = await db.publishedReport.findMany({
    where: { schoolId },
    orderBy: [{ academicYear: 'desc' }, { term: 'desc' }, { edition: 'desc' }],
    // A list reads no figures.
    omit: { figures: true, commentary: true },
  })
  return z.array(listed).parse(found.map(withDay))
}

/** The latest edition of the latest report of each school that the reader's trust or authority may read, by the school's id. */
export async function latestReports(db: Db): Promise<Map<number, ListedReport>> {
  const found = await rows(
    db,
    listed,
    sql`select distinct on (r.school_id) ${listedColumns} from published_report r
        order by r.school_id, r.academic_year desc, r.term desc, r.edition desc`,
  )
  return new Map(found.map((report) => [report.schoolId, report]))
}

const published = listed.extend({ figures: snapshot, commentary: z.string() })

export type PublishedReport = z.output<typeof published>

/**
 * An edition of a term's report as it was published; the latest where none is asked for. Refuses (NotFound) one that was
 * not published, or that this reader may not see.
 */
export async function publishedReport(
  db: Db,
  schoolId: number,
  { academicYear, term }: ReportTerm,
  edition?: number,
): Promise<PublishedReport> {
  const found = await db.publishedReport.findFirst({
    where: { schoolId, academicYear, term, ...(edition === undefined ? {} : { edition }) },
    orderBy: { edition: 'desc' },
  })
  if (!found) throw new NotFound()
  return published.parse(withDay(found))
}

/** The latest edition of what each school has published of a term, as far as it may be read, by the school's id. */
export async function reportsOfTerm(db: Db, term: ReportTerm): Promise<Map<number, PublishedReport>> {
  const found = await db.publishedReport.findMany({
    where: { academicYear: term.academicYear, term: term.term },
    // A later row of the same school takes the place of an earlier one.
    orderBy: { edition: 'asc' },
  })
  return new Map(found.map((report) => [report.schoolId, published.parse(withDay(report))]))
}

/** The figures last published in a term's academic year: what they told limits what may be told now. */
export async function figuresBefore(db: Db, schoolId: number, term: ReportTerm) {
  const found = await db.publishedReport.findFirst({
    where: { schoolId, academicYear: term.academicYear },
    orderBy: [{ term: 'desc' }, { edition: 'desc' }],
    select: { figures: true },
  })
  return found && snapshot.parse(found.figures)
}

/** The last day of a report's term on which the school meets. */
export async function lastSchoolDayOf(db: Db, schoolId: number, term: ReportTerm): Promise<LocalDate> {
  const found = await row(
    db,
    z.object({ date: dateColumn.nullable() }),
    sql`select app.last_day_of_term(${schoolId}::int, ${term.academicYear}::int, ${term.term}::int)::text as date`,
  )
  return found?.date ?? term.to
}

/** The commentary kept for a term so far; null where none is. */
export async function draftCommentary(db: Db, schoolId: number, term: ReportTerm): Promise<string | null> {
  const found = await db.reportDraft.findUnique({
    where: { schoolId_academicYear_term: { schoolId, academicYear: term.academicYear, term: term.term } },
    select: { commentary: true },
  })
  return found?.commentary ?? null
}

/** Every name that a pupil of the school has or had. */
export function namesOfPupils(db: Db, schoolId: number) {
  return db.pupilName.findMany({
    where: { schoolId },
    select: { legalForename: true, legalSurname: true, knownForename: true, knownSurname: true },
  })
}

/** The term that a report's row names. */
export const termOf = ({ academicYear, term }: Pick<ListedReport, 'academicYear' | 'term'>): ReportTerm =>
  reportTerm(academicYear, term)
