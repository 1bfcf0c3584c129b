import type { NextRequest } from 'next/server'
import { targetsFile } from '#features/targets/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** What was said of the school’s targets, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => targetsFile(context, request.nextUrl.searchParams))
}
