import type { Metadata } from 'next'

import { can } from '#domain/index.ts'
import { PositionTable } from '#features/school/staff/components/position-table.tsx'
import { staffPath } from '#features/school/staff/paths.ts'
import { byTime, positionsAt } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Staff' }

/** Everybody with a position at the school; those whose position is over stand apart and are never deleted. */
export default async function StaffPage({ params }: PageProps<'/schools/[urn]/staff'>) {
  const { school, today, held, over } = await schoolPage(params, async ({ db, actor, school, today }) => {
    if (!can(actor.role, 'manage_staff')) throw new NotFound()
    return { school, today, ...byTime(await positionsAt(db, school.id), today) }
  })
  const common = { urn: school.urn, today }
  return (
    <Page>
      <PageHeader
        title="Staff"
        lead="Who works here in Rollbook, and what each may do."
        action={
          <ButtonLink href={`${staffPath(school.urn)}/new`} tone="primary">
            Add a person
          </ButtonLink>
        }
      />
      <PositionTable id="staff" caption={`Staff of ${school.name}, by name`} positions={held} {...common} />
      <Section title="Positions that are over">
        <PositionTable
          id="former-staff"
          caption="Kept, since what they recorded stays under their name"
          positions={over}
          empty={<p className="text-ink-muted">None yet. Ending a position keeps it here.</p>}
          {...common}
        />
      </Section>
    </Page>
  )
}
