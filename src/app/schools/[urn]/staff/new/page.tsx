import type { Metadata } from 'next'

import { AddStaffForm } from '#features/school/staff/components/add-staff-form.tsx'
import { rolesToGive, staffPath } from '#features/school/staff/queries.ts'
import { schoolPage } from '#server/page.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Add a person' }

/** Adds a person to the staff. */
export default async function AddStaffPage({ params }: PageProps<'/schools/[urn]/staff/new'>) {
  const { urn, today, roles } = await schoolPage(params, rolesToGive)
  return (
    <Page width="form">
      <PageHeader
        title="Add a person"
        crumbs={[{ href: staffPath(urn), label: 'Staff' }, { label: 'Add a person' }]}
      />
      <AddStaffForm urn={urn} roles={roles} today={today} />
    </Page>
  )
}
