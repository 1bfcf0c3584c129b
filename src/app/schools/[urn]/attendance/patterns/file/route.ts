import type { NextRequest } from 'next/server'
import { patternsFile } from '#features/patterns/patterns-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The patterns, as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => patternsFile(context, request.nextUrl.searchParams))
}
