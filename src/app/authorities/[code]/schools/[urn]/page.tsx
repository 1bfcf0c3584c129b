import type { Metadata } from 'next'
import { SchoolForm } from '#features/school/details/components/school-form.tsx'
import { schoolToChange } from '#features/school/details/queries.ts'
import { organisationPage } from '#server/page.ts'
import { shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Change a school' }

/** The details of a school of the authority, to change from a day on. */
export default async function ChangeSchoolPage({ params }: PageProps<'/authorities/[code]/schools/[urn]'>) {
  const { code, urn } = await params
  const { home, details, trusts, today } = await organisationPage(`/authorities/${code}`, (context) =>
    schoolToChange(context, urn),
  )
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Schools', href: home }, { label: details.name }]}
        title={details.name}
        lead={`What stands now began on ${shortDate(details.from)}.`}
      />
      <SchoolForm details={details} trusts={trusts} today={today} />
    </Page>
  )
}
