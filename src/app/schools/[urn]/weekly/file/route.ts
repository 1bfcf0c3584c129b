import { weeklyListFile } from '#features/absence/weekly/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** The last week of each class, as CSV or Excel. */
export const GET = schoolTable(weeklyListFile)
