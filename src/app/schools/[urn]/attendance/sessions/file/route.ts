import type { NextRequest } from 'next/server'
import { sessionsFile } from '#features/sessions/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The sessions behind a figure, as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => sessionsFile(context, request.nextUrl.searchParams))
}
