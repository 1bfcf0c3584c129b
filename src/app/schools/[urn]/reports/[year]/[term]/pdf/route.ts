import type { NextRequest } from 'next/server'
import { loadReport, reportPath } from '#features/absence/reports/queries.ts'
import { sessionCookieName } from '#server/auth/cookie.ts'
import { pageAsPdf, pdfFile } from '#server/files/pdf.ts'
import { SignedOut } from '#server/refusal.ts'
import { schoolFile } from '#server/route.ts'

/** The report as a tagged PDF: its own page, printed. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/schools/[urn]/reports/[year]/[term]/pdf'>,
): Promise<Response> {
  const address = await params
  return schoolFile(request, address.urn, async (context) => {
    const { school, term } = await loadReport(context, address)
    const cookie = request.cookies.get(sessionCookieName())
    if (!cookie) throw new SignedOut()
    const name = `attendance-${school.urn}-${term.academicYear}-${term.name}.pdf`
    return async () => pdfFile(name, await pageAsPdf(reportPath(school.urn, term), cookie))
  })
}
