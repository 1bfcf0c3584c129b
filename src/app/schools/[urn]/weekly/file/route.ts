import { weeklyListFile } from '#features/absence/weekly/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The last week of each class, as CSV or Excel. */
export const GET = schoolTable(weeklyListFile)
