import type { NextRequest } from 'next/server'
import { strategiesFile } from '#features/strategies/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The strategies, each before and after its start, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => strategiesFile(context, request.nextUrl.searchParams))
}
