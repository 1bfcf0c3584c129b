import { slotFile } from '#features/absence/patterns/patterns-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The pupils behind one figure of the patterns, as CSV or Excel. */
export const GET = schoolTable(slotFile)
