import type { NextRequest } from 'next/server'
import { weeklyFile } from '#features/weekly/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string; group: string }> }

/** The report of one class, of the week in the page’s address, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn, group } = await params
  return schoolFile(request, urn, (context) => weeklyFile(context, group, request.nextUrl.searchParams))
}
