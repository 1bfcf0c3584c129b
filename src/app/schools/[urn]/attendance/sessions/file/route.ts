import { sessionsFile } from '#features/absence/missed-sessions/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The sessions behind a figure, as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable(sessionsFile)
