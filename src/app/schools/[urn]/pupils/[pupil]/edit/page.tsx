import type { Metadata } from 'next'
import { EditMenu } from '#features/roll/record/components/edit-page.tsx'
import { loadPupilToChange } from '#features/roll/pupils/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Edit pupil record' }

export default async function EditMenuPage({ params }: PageProps<'/schools/[urn]/pupils/[pupil]/edit'>) {
  const { pupil } = await params
  return <EditMenu subject={await schoolPage(params, (context) => loadPupilToChange(context, pupil))} />
}
