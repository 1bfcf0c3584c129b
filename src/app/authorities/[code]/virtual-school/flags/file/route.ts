import { flagsFile } from '#features/area/virtual-school/files.ts'
import { authorityTable } from '#server/table-route.ts'

/** The children of whom the authority has told schools, as CSV or Excel. */
export const GET = authorityTable(flagsFile)
