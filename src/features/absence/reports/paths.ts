import type { ReportTerm } from '#domain/index.ts'

/** The address of a school's reports. */
export const reportsPath = (urn: number): string => `/schools/${urn}/reports`

/** The address of one report. The addresses of its draft, PDF and file begin with it. */
export const reportPath = (
  urn: number,
  { academicYear, name }: Pick<ReportTerm, 'academicYear' | 'name'>,
): string => `${reportsPath(urn)}/${academicYear}/${name}`

/** The address of an edition of a report; `part` is its page (''), its PDF or its file. */
export const editionPath = (
  urn: number,
  term: Pick<ReportTerm, 'academicYear' | 'name'>,
  edition: number,
  part: '' | '/pdf' | '/file' = '',
): string => `${reportPath(urn, term)}${part}?edition=${edition}`

/** The address of a report's draft. */
export const draftPath = (urn: number, term: Pick<ReportTerm, 'academicYear' | 'name'>): string =>
  `${reportPath(urn, term)}/draft`

/** The address of the page that shows a draft as governors will read it. */
export const reviewPath = (urn: number, term: Pick<ReportTerm, 'academicYear' | 'name'>): string =>
  `${draftPath(urn, term)}/review`

/** The name of an edition's file, without its ending. */
export const fileStem = (
  urn: number,
  { academicYear, name }: Pick<ReportTerm, 'academicYear' | 'name'>,
  edition: number,
): string => `attendance-${urn}-${academicYear}-${name}${edition > 1 ? `-edition-${edition}` : ''}`
