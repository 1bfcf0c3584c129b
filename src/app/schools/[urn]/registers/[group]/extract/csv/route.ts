import type { NextRequest } from 'next/server'
import { csvRows } from '#features/register/extract/csv-rows.ts'
import { loadRegisterExtract } from '#features/register/extract/load.ts'
import { csvFile } from '#server/files/csv.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; group: string }> }

/** The group's extract as a file. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { urn, group } = await params
  return schoolFile(request, urn, async (context) => {
    const { span, entries } = await loadRegisterExtract(
      context,
      group,
      Object.fromEntries(request.nextUrl.searchParams),
    )
    return csvFile(`register-group-${group}-${span.from}-${span.to}.csv`, csvRows(entries))
  })
}
