import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditPage } from '#features/pupils/components/edit-page.tsx'
import { ENTRIES, loadEdit, type EntryKind } from '#features/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Change an entry' }

export default async function EditEntryPage({
  params,
}: {
  params: Promise<{ urn: string; pupil: string; entry: string }>
}) {
  const { pupil, entry } = await params
  const view = await schoolPage(params, (context) => loadEdit(context, pupil))
  if (!Object.hasOwn(ENTRIES, entry)) notFound()
  return <EditPage view={view} kind={entry as EntryKind} />
}
