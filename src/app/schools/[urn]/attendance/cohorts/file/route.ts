import type { NextRequest } from 'next/server'
import { cohortsFile } from '#features/cohorts/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The groups compared, of the period in the page's address, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => cohortsFile(context, request.nextUrl.searchParams))
}
