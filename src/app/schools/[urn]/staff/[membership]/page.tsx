import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { PositionDetails } from '#features/school/staff/components/position-details.tsx'
import { groupsFrom, positionAt } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'

export const metadata: Metadata = { title: 'Staff' }

/** One person's position at the school: how they sign in, what they were given, and its end. */
export default async function PositionPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/staff/[membership]'>) {
  const { membership } = await params
  const { added } = await searchParams
  const data = await schoolPage(params, async ({ db, actor, school, today }) => {
    if (!can(actor.role, 'manage_staff')) throw new NotFound()
    const position = await positionAt(db, school.id, Number(membership))
    const own = position.membershipId === actor.membershipId
    return { school, today, own, position, groups: await groupsFrom(db, school.id, today) }
  })
  return <PositionDetails {...data} added={added === 'new' || added === 'known' ? added : null} />
}
