import { weeklyReportFile } from '#features/absence/weekly/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** The report of one class, of the week in the page’s address, as CSV or Excel. */
export const GET = schoolTable(weeklyReportFile)
