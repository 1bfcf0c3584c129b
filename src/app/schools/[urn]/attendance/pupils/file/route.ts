import { listFile } from '#features/absence/absence-list/list-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The list of pupils who miss school, as the page’s address asks for it, as CSV or Excel. */
export const GET = schoolTable(listFile)
