import { leagueFile } from '#features/absence/league/file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The league of classes, of the weeks in the page’s address, as CSV or Excel. */
export const GET = schoolTable(leagueFile)
