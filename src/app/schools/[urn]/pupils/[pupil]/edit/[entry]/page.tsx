import type { Metadata } from 'next'
import { EditPage } from '#features/roll/record/components/edit-page.tsx'
import { loadChange } from '#features/roll/record/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Change an entry' }

export default async function EditEntryPage({
  params,
}: PageProps<'/schools/[urn]/pupils/[pupil]/edit/[entry]'>) {
  const { pupil, entry } = await params
  return <EditPage view={await schoolPage(params, (context) => loadChange(context, pupil, entry))} />
}
