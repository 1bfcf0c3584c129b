import type { Metadata } from 'next'
import { EditMenu } from '#features/roll/pupils/components/edit-page.tsx'
import { loadSubject } from '#features/roll/pupils/edit.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Change entries' }

export default async function EditMenuPage({ params }: { params: Promise<{ urn: string; pupil: string }> }) {
  const { pupil } = await params
  return <EditMenu subject={await schoolPage(params, (context) => loadSubject(context, pupil))} />
}
