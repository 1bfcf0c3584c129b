import type { Metadata } from 'next'
import { FlagForm } from '#features/area/virtual-school/components/flag-form.tsx'
import { FlagTable } from '#features/area/virtual-school/components/flag-table.tsx'
import { flagsPut } from '#features/area/virtual-school/queries.ts'
import { organisationPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Notify a school' }

/** A virtual school tells a school of a child here, and sees how schools answered. */
export default async function FlagsPage({ params }: PageProps<'/authorities/[code]/virtual-school/flags'>) {
  const home = `/authorities/${(await params).code}`
  const flags = await organisationPage(home, flagsPut)
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Virtual school', href: `${home}/virtual-school` }, { label: 'Notify a school' }]}
        title="Notify a school"
        lead="You say that a child is looked after or has a social worker. The school, which knows the child, confirms it; then it is in the child’s record and in your list."
      />
      <FlagTable flags={flags} />
      {flags.length > 0 && (
        <div className="mt-4">
          <ExportLinks href={`${home}/virtual-school/flags/file`} of="children put to schools" />
        </div>
      )}
      <Section title="A child">
        <FlagForm />
      </Section>
    </Page>
  )
}
