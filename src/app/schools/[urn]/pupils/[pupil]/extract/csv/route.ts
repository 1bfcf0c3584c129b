import type { NextRequest } from 'next/server'
import { csvRows } from '#features/register/extract/csv-rows.ts'
import { loadPupilExtract } from '#features/register/extract/load.ts'
import { csvFile } from '#server/files/csv.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; pupil: string }> }

/** The pupil's extract as a file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { urn, pupil } = await params
  return schoolFile(request, urn, async (context) => {
    const { span, entries } = await loadPupilExtract(
      context,
      pupil,
      Object.fromEntries(request.nextUrl.searchParams),
    )
    return csvFile(`register-pupil-${pupil}-${span.from}-${span.to}.csv`, csvRows(entries))
  })
}
