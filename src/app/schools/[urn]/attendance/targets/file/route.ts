import { targetsFile } from '#features/absence/targets/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** What was said of the school’s targets, as CSV or Excel. */
export const GET = schoolTable(targetsFile)
