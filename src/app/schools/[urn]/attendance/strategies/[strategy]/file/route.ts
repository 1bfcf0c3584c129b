import { impactFile } from '#features/absence/strategies/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** What became of one strategy’s pupils and of everybody else, as CSV or Excel. */
export const GET = schoolTable(impactFile)
