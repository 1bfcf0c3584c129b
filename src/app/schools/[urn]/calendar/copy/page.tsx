import type { Metadata } from 'next'
import { CopyForm } from '#features/school/calendar/components/copy-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { yearToCopy } from '#features/school/calendar/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Copy a year forward' }

/** A new year, proposed from the one before it. */
export default async function CopyPage({ params, searchParams }: PageProps<'/schools/[urn]/calendar/copy'>) {
  const search = await searchParams
  const { urn, proposal } = await schoolPage(params, (context) => yearToCopy(context, search))
  return (
    <EditPage urn={urn} year={proposal.year} title="Copy last year’s calendar">
      <CopyForm urn={urn} proposal={proposal} />
    </EditPage>
  )
}
