import type { NextRequest } from 'next/server'
import { weeklyListFile } from '#features/weekly/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** The last week of each class, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => weeklyListFile(context, request.nextUrl.searchParams))
}
