import type { Metadata } from 'next'
import { SchoolForm } from '#features/school/details/components/school-form.tsx'
import { schoolDetails, trustsToChoose } from '#features/school/details/queries.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'
import { shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Change a school' }

/** What a school of the authority is, to change from a day on. */
export default async function ChangeSchoolPage({
  params,
}: {
  params: Promise<{ code: string; urn: string }>
}) {
  const { code, urn } = await params
  const home = `/authorities/${code}`
  const { details, trusts, today } = await organisationPage(home, async ({ db, actor, today }) => {
    requireAbility(actor, 'edit_schools')
    return { details: await schoolDetails(db, urn), trusts: await trustsToChoose(db), today }
  })
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
