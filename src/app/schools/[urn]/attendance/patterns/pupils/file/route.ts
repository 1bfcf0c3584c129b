import type { NextRequest } from 'next/server'
import { slotFile } from '#features/patterns/patterns-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The pupils behind one figure of the patterns, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => slotFile(context, request.nextUrl.searchParams))
}
