import type { ReportKind, ReportTerm } from '#domain/index.ts'
import { fullDate } from '#ui/format.ts'
import type { ListedReport } from './sql.ts'

export const KIND_WORDS: Record<ReportKind, string> = {
  interim: 'Interim',
  final: 'Final',
  corrected: 'Corrected',
}

type Titled = Pick<ListedReport, 'kind' | 'publishedOn'>

/** The title of an edition: "Autumn term 2026/27, interim report of 30 November 2026". */
export function editionTitle({ title }: ReportTerm, { kind, publishedOn }: Titled): string {
  if (kind === 'final') return title
  const what = kind === 'interim' ? 'interim report' : 'corrected report'
  return `${title}, ${what} of ${fullDate(publishedOn)}`
}

/** Who published an edition, and when. */
export const publishedBy = ({
  publishedOn,
  personName,
  position,
}: Pick<ListedReport, 'publishedOn' | 'personName' | 'position'>): string =>
  `Published on ${fullDate(publishedOn)} by ${personName}, ${position}.`

/**
 * What a reader must know of an edition before its figures: that it was replaced, that its term was not over, why it
 * was corrected. Takes the edition and every edition of its term.
 */
export function editionNotes(report: ListedReport, editions: readonly ListedReport[]): string[] {
  const newest = editions.reduce((a, b) => (b.edition > a.edition ? b : a), report)
  return [
    ...(newest.edition > report.edition
      ? [`This edition was replaced on ${fullDate(newest.publishedOn)}. It is kept as it was published.`]
      : []),
    ...(report.kind === 'interim'
      ? ['This is an interim report: the term was not over, and its figures will change until it is.']
      : []),
    ...(report.kind === 'corrected' ? [`This edition corrects an earlier one. Why: ${report.reason}`] : []),
  ]
}
