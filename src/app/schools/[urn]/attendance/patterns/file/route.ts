import { latenessFile } from '#features/absence/patterns/lateness-file.ts'
import { patternsFile } from '#features/absence/patterns/patterns-file.ts'
import { schoolTable } from '#server/table-route.ts'

/** The patterns, or lateness by minutes (`of=lateness`), as the page’s address asks for them, as CSV or Excel. */
export const GET = schoolTable((context, search) =>
  search.get('of') === 'lateness' ? latenessFile(context, search) : patternsFile(context, search),
)
