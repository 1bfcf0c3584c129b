import { trendFile } from '#features/absence/patterns/patterns-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The steps of a year, as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable(trendFile)
