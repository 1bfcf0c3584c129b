import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { OverviewPage } from '#features/area/schools/components/overview-page.tsx'
import { PublishedPage } from '#features/area/schools/components/published-page.tsx'
import type { Search } from '#features/area/schools/period.ts'
import { organisationPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Attendance' }

/** The schools of a trust side by side: live for its attendance lead, as published for its trustees. */
export default async function Page({ params, searchParams }: PageProps<'/trusts/[uid]/attendance'>) {
  const path = `/trusts/${(await params).uid}`
  const live = await organisationPage(path, ({ actor }) => can(actor.role, 'see_area'))
  const search = await searchParams
  return live ? <OverviewPage path={path} search={search} /> : <PublishedPage path={path} search={search} />
}
