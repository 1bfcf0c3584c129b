import type { NextRequest } from 'next/server'
import { groupExtractFile } from '#features/register/extract/files.ts'
import { longFile, schoolFile } from '#server/route.ts'

/** The group's extract as a file. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/schools/[urn]/registers/[group]/extract/csv'>,
): Promise<Response> {
  const { urn, group } = await params
  const search = Object.fromEntries(request.nextUrl.searchParams)
  return schoolFile(request, urn, (context) => groupExtractFile(context, group, search), longFile)
}
