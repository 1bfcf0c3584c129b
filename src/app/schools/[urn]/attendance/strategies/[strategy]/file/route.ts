import type { NextRequest } from 'next/server'
import { impactFile } from '#features/strategies/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string; strategy: string }> }

/** What became of one strategy’s pupils and of everybody else, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn, strategy } = await params
  return schoolFile(request, urn, (context) => impactFile(context, strategy, request.nextUrl.searchParams))
}
