import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditPage } from '#features/roll/pupils/components/edit-page.tsx'
import { ENTRIES, loadEdit, type EntryKind } from '#features/roll/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Change an entry' }

export default async function EditEntryPage({
  params,
}: PageProps<'/schools/[urn]/pupils/[pupil]/edit/[entry]'>) {
  const { pupil, entry } = await params
  if (!Object.hasOwn(ENTRIES, entry)) notFound()
  const kind = entry as EntryKind
  return <EditPage view={await schoolPage(params, (context) => loadEdit(context, pupil, kind))} kind={kind} />
}
