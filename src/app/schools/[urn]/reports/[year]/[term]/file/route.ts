import { reportFile } from '#features/absence/reports/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** The figures of a published report, one to a line, as CSV or Excel. */
export const GET = schoolTable(reportFile)
