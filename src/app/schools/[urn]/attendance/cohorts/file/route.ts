import { cohortsFile } from '#features/absence/cohorts/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The groups compared, of the period in the page’s address, as CSV or Excel. */
export const GET = schoolTable(cohortsFile)
