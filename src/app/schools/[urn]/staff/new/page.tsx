import type { Metadata } from 'next'

import { can, ROLES } from '#domain/index.ts'
import { AddForm } from '#features/school/staff/components/add-form.tsx'
import { staffPath } from '#features/school/staff/paths.ts'
import { SCHOOL_ROLES } from '#features/school/staff/schema.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a person' }

/** Adds a person to the staff. */
export default async function AddStaffPage({ params }: PageProps<'/schools/[urn]/staff/new'>) {
  const { school, today } = await schoolPage(params, ({ actor, school, today }) => {
    if (!can(actor.role, 'manage_staff')) throw new NotFound()
    return { school, today }
  })
  const roles = SCHOOL_ROLES.map((role) => ({ value: role, label: ROLES[role].label }))
  return (
    <Page width="form">
      <PageHeader
        title="Add a person"
        crumbs={[{ href: staffPath(school.urn), label: 'Staff' }, { label: 'Add a person' }]}
      />
      <AddForm urn={school.urn} roles={roles} today={today} />
    </Page>
  )
}
