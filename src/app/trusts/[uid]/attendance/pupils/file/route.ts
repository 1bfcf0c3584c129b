import { pupilsFile } from '#features/area/schools/files.ts'
import { trustTable } from '#server/table-route.ts'

/** Children of the area, as the page’s address asks for them, as CSV or Excel. */
export const GET = trustTable(pupilsFile)
