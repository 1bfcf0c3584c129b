import type { NextRequest } from 'next/server'
import { schoolsFile } from '#features/area/files.ts'
import { organisationFile } from '#features/session/queries.ts'

type Params = { params: Promise<{ code: string }> }

/** Schools side by side, as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { code } = await params
  return organisationFile(request, `/authorities/${code}`, (context) =>
    schoolsFile(context, request.nextUrl.searchParams),
  )
}
