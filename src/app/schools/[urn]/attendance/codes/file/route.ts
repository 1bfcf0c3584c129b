import { codesFile } from '#features/absence/codes/codes-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The codes in use, as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable(codesFile)
