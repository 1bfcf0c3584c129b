import type { Metadata } from 'next'
import { BankHolidaysForm } from '#features/school/calendar/components/bank-holidays-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { holidaysToChoose } from '#features/school/calendar/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Bank holidays' }

/** The bank holidays of a year, proposed as they fall. */
export default async function BankHolidaysPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/calendar/bank-holidays'>) {
  const search = await searchParams
  const { urn, year, holidays } = await schoolPage(params, (context) => holidaysToChoose(context, search))
  return (
    <EditPage urn={urn} year={year} title="Bank holidays">
      <BankHolidaysForm urn={urn} year={year} holidays={holidays} />
    </EditPage>
  )
}
