import { strategiesFile } from '#features/absence/strategies/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The strategies, each before and after its start, as CSV or Excel. */
export const GET = schoolTable(strategiesFile)
