import type { NextRequest } from 'next/server'
import { publishedReport } from '#features/reports/queries.ts'
import { termAsked } from '#features/reports/schema.ts'
import { reportFile } from '#features/reports/file.ts'
import { requireAbility } from '#server/db/actor.ts'
import { formatAsked, tableFile } from '#server/files/table-file.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; year: string; term: string }> }

/** The figures of a published report as CSV or for Excel, one a line. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const asked = await params
  return schoolFile(request, asked.urn, async ({ db, actor, school }) => {
    requireAbility(actor, 'read_snapshots')
    const report = await publishedReport(db, school.id, termAsked(asked))
    return tableFile(reportFile(report), formatAsked(request.nextUrl.searchParams))
  })
}
