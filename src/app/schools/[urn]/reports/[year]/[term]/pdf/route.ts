import type { NextRequest } from 'next/server'
import { editionPath, fileStem, loadReport } from '#features/absence/reports/queries.ts'
import { sessionCookieName } from '#server/auth/cookie.ts'
import { pageAsPdf, pdfFile } from '#server/files/pdf.ts'
import { SignedOut } from '#server/refusal.ts'
import { schoolFile } from '#server/route.ts'

/** An edition of the report as a tagged PDF: its own page, printed. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/schools/[urn]/reports/[year]/[term]/pdf'>,
): Promise<Response> {
  const address = await params
  const search = Object.fromEntries(request.nextUrl.searchParams)
  return schoolFile(request, address.urn, async (context) => {
    const { school, term, report } = await loadReport(context, address, search)
    const cookie = request.cookies.get(sessionCookieName())
    if (!cookie) throw new SignedOut()
    const name = `${fileStem(school.urn, term, report.edition)}.pdf`
    return async () => pdfFile(name, await pageAsPdf(editionPath(school.urn, term, report.edition), cookie))
  })
}
