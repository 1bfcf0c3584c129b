import { cohortsFile } from '#features/area/schools/files.ts'
import { authorityTable } from '#server/table-route.ts'

/** Groups of pupils, as the page’s address asks for them, as CSV or Excel. */
export const GET = authorityTable(cohortsFile)
