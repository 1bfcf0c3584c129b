import { schoolsFile } from '#features/area/schools/files.ts'
import { trustTable } from '#server/table-route.ts'

/** Schools side by side, as the page’s address asks for them, as CSV or Excel. */
export const GET = trustTable(schoolsFile)
