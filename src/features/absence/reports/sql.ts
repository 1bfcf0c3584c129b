import { z } from 'zod'
import { reportTerm, type ReportTerm } from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import { dateColumn, dayOf, rows, sql } from '#server/db/rows.ts'
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

/** A row as Prisma's client gives it, with its date as text. */
const withDay = <Row extends { publishedOn: Date }>(found: Row) => ({
  ...found,
  publishedOn: dayOf(found.publishedOn),
})

/** The reports a school has published, the latest first, as far as they may be read. */
export async function publishedReports(db: Db, schoolId: number): Promise<ListedReport[]> {
  const found = await db.publishedReport.findMany({
    where: { schoolId },
    orderBy: [{ academicYear: 'desc' }, { term: 'desc' }],
    // A list reads no figures.
    omit: { figures: true, commentary: true },
  })
  return z.array(listed).parse(found.map(withDay))
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

/** A report as it was published. Refuses (NotFound) one that was not published, or that this reader may not see. */
export async function publishedReport(db: Db, schoolId: number, term: ReportTerm): Promise<PublishedReport> {
  const found = await db.publishedReport.findUnique({
    where: { schoolId_academicYear_term: { schoolId, academicYear: term.academicYear, term: term.term } },
  })
  if (!found) throw new NotFound()
  return published.parse(withDay(found))
}

/** What schools have published of a term, as far as it may be read, by the school's id. */
export async function reportsOfTerm(db: Db, term: ReportTerm): Promise<Map<number, PublishedReport>> {
  const found = await db.publishedReport.findMany({
    where: { academicYear: term.academicYear, term: term.term },
  })
  return new Map(found.map((report) => [report.schoolId, published.parse(withDay(report))]))
}

/** The figures last published in a term's academic year: what they told limits what may be told now. */
export async function figuresBefore(db: Db, schoolId: number, term: ReportTerm) {
  const found = await db.publishedReport.findFirst({
    where: { schoolId, academicYear: term.academicYear },
    orderBy: { term: 'desc' },
    select: { figures: true },
  })
  return found && snapshot.parse(found.figures)
}

/** Whether a published report closes a term: its own, or that of a later term of the year. */
export const isClosedBy = (
  term: ReportTerm,
  published: Pick<ListedReport, 'academicYear' | 'term'>,
): boolean => published.academicYear === term.academicYear && published.term >= term.term

/** The commentary kept for a term so far; empty where none is. */
export async function draftCommentary(db: Db, schoolId: number, term: ReportTerm): Promise<string> {
  const found = await db.reportDraft.findUnique({
    where: { schoolId_academicYear_term: { schoolId, academicYear: term.academicYear, term: term.term } },
    select: { commentary: true },
  })
  return found?.commentary ?? ''
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
