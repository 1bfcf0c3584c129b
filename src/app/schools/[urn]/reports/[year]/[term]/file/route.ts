import { reportFile } from '#features/absence/reports/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The figures of a published report as CSV or for Excel, one a line. */
export const GET = schoolTable(reportFile)
