import type { Metadata } from 'next'
import { PupilPage } from '#features/pupils/components/pupil-page.tsx'
import { loadPupil } from '#features/pupils/load.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Pupil' }

type Props = {
  params: Promise<{ urn: string; pupil: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Pupil({ params, searchParams }: Props) {
  const { pupil } = await params
  const search = await searchParams
  const view = await schoolPage(params, (context) => loadPupil(context, pupil, search))
  return <PupilPage view={view} />
}
