import { impactFile } from '#features/absence/strategies/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** One strategy’s pupils and everybody else, before and after its start, as CSV or Excel. */
export const GET = schoolTable(impactFile)
