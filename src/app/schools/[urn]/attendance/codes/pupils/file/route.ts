import { foundFile } from '#features/absence/codes/codes-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The sessions behind a code or a rule, as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable(foundFile)
