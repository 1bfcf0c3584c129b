import type { Metadata } from 'next'
import { proposedHolidays } from '#features/school/calendar/bank-holidays.ts'
import { BankHolidaysForm } from '#features/school/calendar/components/bank-holidays-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { editorData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Bank holidays' }

/** The bank holidays of a year, proposed as they fall. */
export default async function BankHolidaysPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/bank-holidays'>) {
  const query = await searchParams
  const { school, plan } = await schoolPage(params, (context) => editorData(context, query))
  return (
    <EditPage urn={school.urn} year={plan.year} title="Bank holidays">
      <BankHolidaysForm urn={school.urn} year={plan.year} holidays={proposedHolidays(plan)} />
    </EditPage>
  )
}
