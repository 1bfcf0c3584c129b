import type { Metadata } from 'next'
import { CopyForm } from '#features/school/calendar/components/copy-form.tsx'
import { EditPage } from '#features/school/calendar/components/edit-page.tsx'
import { copyData } from '#features/school/calendar/editor-data.ts'
import type { Query } from '#features/school/calendar/query.ts'
import { nextYear } from '#features/school/calendar/proposal.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Copy a year forward' }

/** A new year, proposed from the one before it. */
export default async function CopyPage({ params, searchParams }: PageProps<'/schools/[urn]/calendar/copy'>) {
  const query = await searchParams
  const { school, before } = await schoolPage(params, (context) => copyData(context, query))
  return (
    <EditPage urn={school.urn} year={before.year + 1} title="Copy last year’s calendar">
      <CopyForm urn={school.urn} proposal={nextYear(before)} />
    </EditPage>
  )
}
