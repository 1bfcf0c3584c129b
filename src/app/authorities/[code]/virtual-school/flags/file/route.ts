import type { NextRequest } from 'next/server'
import { organisationFile } from '#features/session/queries.ts'
import { flagsFile } from '#features/virtual-school/file.ts'

type Params = { params: Promise<{ code: string }> }

/** What the authority has put to schools, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { code } = await params
  return organisationFile(request, `/authorities/${code}`, (context) =>
    flagsFile(context, request.nextUrl.searchParams),
  )
}
