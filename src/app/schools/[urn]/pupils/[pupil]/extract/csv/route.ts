import type { NextRequest } from 'next/server'
import { pupilExtractFile } from '#features/register/extract/files.ts'
import { longFile, schoolFile } from '#server/route.ts'

/** The pupil's extract as a file. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/schools/[urn]/pupils/[pupil]/extract/csv'>,
): Promise<Response> {
  const { urn, pupil } = await params
  const search = Object.fromEntries(request.nextUrl.searchParams)
  return schoolFile(request, urn, (context) => pupilExtractFile(context, pupil, search), longFile)
}
