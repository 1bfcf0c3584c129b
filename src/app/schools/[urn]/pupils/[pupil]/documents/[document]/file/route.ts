import type { NextRequest } from 'next/server'
import { openDocument } from '#features/roll/documents/commands.ts'
import { documentFile } from '#features/roll/documents/file.ts'
import { numberOf } from '#features/roll/documents/load.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; pupil: string; document: string }> }

/** A document's bytes, to download; the reading is logged. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { urn, pupil, document } = await params
  return schoolFile(request, urn, async (context) =>
    documentFile(await openDocument(context, numberOf(pupil), numberOf(document))),
  )
}
