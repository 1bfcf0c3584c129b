import type { NextRequest } from 'next/server'
import { documentFile } from '#features/roll/documents/files.ts'
import { schoolFile } from '#server/route.ts'

/** A document's bytes, to download. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/schools/[urn]/pupils/[pupil]/documents/[document]/file'>,
): Promise<Response> {
  const address = await params
  return schoolFile(request, address.urn, (context) => documentFile(context, address))
}
