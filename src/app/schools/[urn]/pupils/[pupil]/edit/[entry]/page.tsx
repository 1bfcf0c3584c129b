import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditPage } from '#features/pupils/components/edit-page.tsx'
import { ENTRIES, loadEdit, type EntryKind } from '#features/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Change an entry' }

type Props = { params: Promise<{ urn: string; pupil: string; entry: string }> }

export default async function EditEntryPage({ params }: Props) {
  const { pupil, entry } = await params
  if (!Object.hasOwn(ENTRIES, entry)) notFound()
  const kind = entry as EntryKind
  return <EditPage view={await schoolPage(params, (context) => loadEdit(context, pupil, kind))} kind={kind} />
}
