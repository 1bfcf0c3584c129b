import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { OverviewPage } from '#features/area/components/overview-page.tsx'
import { PublishedPage } from '#features/area/components/published-page.tsx'
import type { Search } from '#features/area/period.ts'
import { organisationPage } from '#features/session/queries.ts'

export const metadata: Metadata = { title: 'Attendance' }

type Props = { params: Promise<{ uid: string }>; searchParams: Promise<Search> }

/** The schools of a trust side by side: live for its attendance lead, as published for its trustees. */
export default async function Page({ params, searchParams }: Props) {
  const path = `/trusts/${(await params).uid}`
  const live = await organisationPage(path, ({ actor }) => can(actor.role, 'see_area'))
  const search = await searchParams
  return live ? <OverviewPage path={path} search={search} /> : <PublishedPage path={path} search={search} />
}
