import { targetsFile } from '#features/absence/targets/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** Every target the school has set, as CSV or Excel. */
export const GET = schoolTable(targetsFile)
