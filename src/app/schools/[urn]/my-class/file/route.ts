import { myClassFile } from '#features/absence/my-class/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** A table of the teacher’s page, as CSV or Excel. */
export const GET = schoolTable(myClassFile)
