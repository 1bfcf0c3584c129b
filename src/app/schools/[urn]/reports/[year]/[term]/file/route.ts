import type { NextRequest } from 'next/server'
import { publishedReport } from '#features/reports/queries.ts'
import { termAsked } from '#features/reports/schema.ts'
import { figuresInLines } from '#features/reports/tables.ts'
import { requireAbility } from '#server/db/actor.ts'
import { csvFile } from '#server/files/csv.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; year: string; term: string }> }

/** The figures of a published report as a file, one a line. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const asked = await params
  return schoolFile(request, asked.urn, async ({ db, actor, school }) => {
    requireAbility(actor, 'read_snapshots')
    const term = termAsked(asked)
    const { figures } = await publishedReport(db, school.id, term)
    return csvFile(`attendance-${school.urn}-${term.academicYear}-${term.name}.csv`, figuresInLines(figures))
  })
}
