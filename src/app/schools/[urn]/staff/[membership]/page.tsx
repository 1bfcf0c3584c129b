import type { Metadata } from 'next'

import { PositionDetails } from '#features/school/staff/components/position-details.tsx'
import { positionInFull } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'

export const metadata: Metadata = { title: 'Staff' }

/** One person's position at the school: how they sign in, what they were given, and its end. */
export default async function PositionPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/staff/[membership]'>) {
  const { membership } = await params
  const { added } = await searchParams
  const data = await schoolPage(params, (context) => positionInFull(context, membership))
  return <PositionDetails {...data} added={added === 'new' || added === 'asleep' ? added : null} />
}
