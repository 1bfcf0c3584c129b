import type { NextRequest } from 'next/server'
import { pupilsFile } from '#features/area/files.ts'
import { organisationFile } from '#features/session/queries.ts'

type Params = { params: Promise<{ uid: string }> }

/** Children of the area, as the page's address asks for them, as CSV or Excel. */
export async function GET(request: NextRequest, { params }: Params): Promise<Response> {
  const { uid } = await params
  return organisationFile(request, `/trusts/${uid}`, (context) =>
    pupilsFile(context, request.nextUrl.searchParams),
  )
}
