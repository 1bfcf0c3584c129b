import { codePupilsFile } from '#features/absence/codes/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** The sessions behind a code or a rule, as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable(codePupilsFile)
