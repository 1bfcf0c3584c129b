import type { NextRequest } from 'next/server'
import { overviewFile } from '#features/analysis/overview-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The school at a glance, as the page’s address asks for it, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => overviewFile(context, request.nextUrl.searchParams))
}
