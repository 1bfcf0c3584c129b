import type { NextRequest } from 'next/server'
import { codesFile } from '#features/codes/codes-file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The codes in use, as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => codesFile(context, request.nextUrl.searchParams))
}
