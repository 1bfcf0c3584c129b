import type { Metadata } from 'next'

import { OfficersPage } from '#features/area/components/officers-page.tsx'
import type { Search } from '#features/area/period.ts'

export const metadata: Metadata = { title: 'Officers’ schools' }

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Search> }

/** Which officer of the authority looks after which schools. */
export default async function Page({ params, searchParams }: Props) {
  return <OfficersPage path={`/authorities/${(await params).code}`} search={await searchParams} />
}
