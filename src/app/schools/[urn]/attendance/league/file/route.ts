import type { NextRequest } from 'next/server'
import { leagueFile } from '#features/league/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The league of classes, of the weeks in the page’s address, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => leagueFile(context, request.nextUrl.searchParams))
}
