import { childrenFile } from '#features/area/virtual-school/file.ts'
import { authorityTable } from '#server/table-route.ts'

/** Children of the virtual school, as the page’s address asks for them, as CSV or Excel. */
export const GET = authorityTable(childrenFile)
