import type { Metadata } from 'next'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { TermsForm } from '#features/school/calendar/components/terms-form.tsx'
import { editorData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Half terms' }

/** The six half terms of a year. */
export default async function HalfTermsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/half-terms'>) {
  const query = await searchParams
  const { school, plan } = await schoolPage(params, (context) => editorData(context, query))
  return (
    <EditPage urn={school.urn} year={plan.year} title="Half terms">
      <p className="mb-6 max-w-prose text-ink-muted">
        From the first to the last day on which the school is open, to staff or to pupils. INSET days and
        closures inside a half term are entered by themselves. Leave both days of a half term empty while they
        are not known.
      </p>
      <TermsForm urn={school.urn} year={plan.year} terms={plan.terms} />
    </EditPage>
  )
}
