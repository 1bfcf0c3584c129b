import type { NextRequest } from 'next/server'
import { listFile } from '#features/analysis/list-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The list of pupils who miss school, as the page's address asks for it, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => listFile(context, request.nextUrl.searchParams))
}
