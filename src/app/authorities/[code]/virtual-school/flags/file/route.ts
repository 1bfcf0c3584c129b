import { flagsFile } from '#features/area/virtual-school/file.ts'
import { authorityTable } from '#server/table-route.ts'

/** What the authority has put to schools, as CSV or Excel. */
export const GET = authorityTable(flagsFile)
