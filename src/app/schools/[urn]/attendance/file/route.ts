import { overviewFile } from '#features/absence/overview/overview-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The school at a glance, as the page’s address asks for it, as CSV or Excel. */
export const GET = schoolTable(overviewFile)
