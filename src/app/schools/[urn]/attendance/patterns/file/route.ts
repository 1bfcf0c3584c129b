import type { NextRequest } from 'next/server'
import { latenessFile } from '#features/patterns/lateness-file.ts'
import { patternsFile } from '#features/patterns/patterns-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The patterns, or lateness by minutes (`of=lateness`), as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  const search = request.nextUrl.searchParams
  const file = search.get('of') === 'lateness' ? latenessFile : patternsFile
  return schoolFile(request, urn, (context) => file(context, search))
}
