import { weeklyFile } from '#features/absence/weekly/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The report of one class, of the week in the page’s address, as CSV or Excel. */
export const GET = schoolTable(weeklyFile)
