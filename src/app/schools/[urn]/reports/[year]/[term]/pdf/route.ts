import type { NextRequest } from 'next/server'
import { reportPath } from '#features/absence/reports/paths.ts'
import { publishedReport } from '#features/absence/reports/queries.ts'
import { termAsked } from '#features/absence/reports/schema.ts'
import { sessionCookieName } from '#server/auth/cookie.ts'
import { requireAbility } from '#server/db/actor.ts'
import { pageAsPdf, pdfFile } from '#server/files/pdf.ts'
import { SignedOut } from '#server/refusal.ts'
import { schoolFile } from '#server/route.ts'

type Context = { params: Promise<{ urn: string; year: string; term: string }> }

/** The report as a tagged PDF: its own page, printed. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const asked = await params
  return schoolFile(request, asked.urn, async ({ db, actor, school }) => {
    requireAbility(actor, 'read_snapshots')
    const term = termAsked(asked)
    await publishedReport(db, school.id, term)
    const cookie = request.cookies.get(sessionCookieName())
    if (!cookie) throw new SignedOut()
    const name = `attendance-${school.urn}-${term.academicYear}-${term.name}.pdf`
    return async () => pdfFile(name, await pageAsPdf(reportPath(school.urn, term), cookie))
  })
}
