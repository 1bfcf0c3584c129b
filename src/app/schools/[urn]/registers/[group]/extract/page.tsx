import type { Metadata } from 'next'
import { Certificate } from '#features/register/extract/components/certificate.tsx'
import { EntryTable } from '#features/register/extract/components/entry-table.tsx'
import { SpanForm } from '#features/register/extract/components/span-form.tsx'
import { loadRegisterExtract } from '#features/register/extract/load.ts'
import { now } from '#server/clock.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted, shortDate } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Extract of a register' }

export default async function RegisterExtractPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/registers/[group]/extract'>) {
  const { group: id } = await params
  const search = await searchParams
  const { school, actor, span, groupId, group, entries } = await schoolPage(params, (context) =>
    loadRegisterExtract(context, id, search),
  )
  const registers = `/schools/${school.urn}/registers`
  return (
    <Page width="full">
      <PageHeader
        crumbs={[{ label: 'Registers', href: registers }, { label: `Extract of ${group.name}` }]}
        title={`Attendance register: ${group.name}`}
        lead={`${school.name}, URN ${school.urn}. ${shortDate(span.from)} to ${shortDate(span.to)}. ${counted(group.pupils.length, 'pupil')}, ${counted(entries.length, 'entry', 'entries')}.`}
        action={
          <>
            <ButtonLink
              href={`${registers}/${groupId}/extract/csv?from=${span.from}&to=${span.to}`}
              tone="quiet"
            >
              Download CSV
            </ButtonLink>
            <PrintButton tone="primary" />
          </>
        }
      />
      <SpanForm {...span} />
      <EntryTable id="entries" caption="Entries of the register, by pupil" entries={entries} named />
      <Certificate madeBy={actor.personName} position={actor.position} at={now().toISOString()} />
    </Page>
  )
}
