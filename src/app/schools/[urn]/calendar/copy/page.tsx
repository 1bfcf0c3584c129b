import type { Metadata } from 'next'
import { CopyForm } from '#features/calendar/components/copy-form.tsx'
import { EditPage } from '#features/calendar/components/edit-page.tsx'
import { copyData } from '#features/calendar/editor-data.ts'
import type { Query } from '#features/calendar/query.ts'
import { nextYear } from '#features/calendar/proposal.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Copy a year forward' }

type Props = { params: Promise<{ urn: string }>; searchParams: Promise<Query> }

/** A new year, proposed from the one before it. */
export default async function CopyPage({ params, searchParams }: Props) {
  const query = await searchParams
  const { school, before } = await schoolPage(params, (context) => copyData(context, query))
  return (
    <EditPage urn={school.urn} year={before.year + 1} title="Copy last year’s calendar">
      <CopyForm urn={school.urn} proposal={nextYear(before)} />
    </EditPage>
  )
}
