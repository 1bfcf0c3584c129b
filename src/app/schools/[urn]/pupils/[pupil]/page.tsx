import type { Metadata } from 'next'
import { PupilPage } from '#features/roll/pupils/components/pupil-page.tsx'
import { loadPupil } from '#features/roll/pupils/load.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Pupil' }

export default async function Pupil({ params, searchParams }: PageProps<'/schools/[urn]/pupils/[pupil]'>) {
  const { pupil } = await params
  const search = await searchParams
  const view = await schoolPage(params, (context) => loadPupil(context, pupil, search))
  return <PupilPage view={view} />
}
