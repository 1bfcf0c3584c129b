import { targetsFile } from '#features/absence/targets/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** What was said of the school’s targets, as CSV or Excel. */
export const GET = schoolTable(targetsFile)
