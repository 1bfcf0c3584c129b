import type { ReportTerm } from '#domain/index.ts'

/** The address of a school's reports. */
export const reportsPath = (urn: number): string => `/schools/${urn}/reports`

/** The address of one report; its draft, its file and its tables lie below it. */
export const reportPath = (
  urn: number,
  { academicYear, name }: Pick<ReportTerm, 'academicYear' | 'name'>,
): string => `${reportsPath(urn)}/${academicYear}/${name}`
