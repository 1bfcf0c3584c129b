import { myClassFile } from '#features/absence/my-class/files.ts'
import { schoolTable } from '#server/table-route.ts'

/** A table of the teacher’s page, as CSV or Excel. */
export const GET = schoolTable(myClassFile)
