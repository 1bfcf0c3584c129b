import type { Metadata } from 'next'
import { organisationPage } from '#server/page.ts'
import { FlagForm } from '#features/area/virtual-school/components/flag-form.tsx'
import { FlagTable } from '#features/area/virtual-school/components/flag-table.tsx'
import { flagsFor } from '#features/area/virtual-school/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Tell a school of a child' }

export default async function FlagsPage({ params }: { params: Promise<{ code: string }> }) {
  const home = `/authorities/${(await params).code}`
  const flags = await organisationPage(home, ({ db, actor }) => {
    requireAbility(actor, 'flag_child')
    return flagsFor(db, null)
  })
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Virtual school', href: `${home}/virtual-school` }, { label: 'Tell a school' }]}
        title="Tell a school of a child"
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
