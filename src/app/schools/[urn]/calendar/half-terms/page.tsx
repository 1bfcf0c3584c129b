import type { Metadata } from 'next'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { TermsForm } from '#features/school/calendar/components/terms-form.tsx'
import { halfTermsToEdit } from '#features/school/calendar/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Half terms' }

/** The six half terms of a year. */
export default async function HalfTermsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/half-terms'>) {
  const search = await searchParams
  const { urn, year, terms } = await schoolPage(params, (context) => halfTermsToEdit(context, search))
  return (
    <EditPage urn={urn} year={year} title="Half terms">
      <p className="mb-6 max-w-prose text-ink-muted">
        From the first to the last day on which the school is open, to staff or to pupils. INSET days and
        closures inside a half term are entered by themselves. Leave both days of a half term empty while they
        are not known.
      </p>
      <TermsForm urn={urn} year={year} terms={terms} />
    </EditPage>
  )
}
