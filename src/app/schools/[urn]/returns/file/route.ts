import { returnsFile } from '#features/absence/returns/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** The school year's returns to the local authority, as CSV or Excel. */
export const GET = schoolTable(returnsFile)
