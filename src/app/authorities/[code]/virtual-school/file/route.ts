import type { NextRequest } from 'next/server'
import { organisationFile } from '#features/session/queries.ts'
import { childrenFile } from '#features/virtual-school/file.ts'

type Params = { params: Promise<{ code: string }> }

/** Children of the virtual school, as the page’s address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { code } = await params
  return organisationFile(request, `/authorities/${code}`, (context) =>
    childrenFile(context, request.nextUrl.searchParams),
  )
}
