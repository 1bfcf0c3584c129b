import type { NextRequest } from 'next/server'
import { myClassFile } from '#features/my-class/file.ts'
import { schoolFile } from '#server/route.ts'

type Params = { params: Promise<{ urn: string }> }

/** A table of the teacher’s page, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { urn } = await params
  return schoolFile(request, urn, (context) => myClassFile(context, request.nextUrl.searchParams))
}
