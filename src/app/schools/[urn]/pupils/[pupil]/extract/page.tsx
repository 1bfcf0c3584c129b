import type { Metadata } from 'next'
import { attendanceRate } from '#domain/index.ts'
import { Certificate } from '#features/register/extract/components/certificate.tsx'
import { EntryTable } from '#features/register/extract/components/entry-table.tsx'
import { SpanForm } from '#features/register/extract/components/span-form.tsx'
import { loadPupilExtract } from '#features/register/extract/load.ts'
import { now } from '#server/clock.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted, percent, shortDate } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

export const metadata: Metadata = { title: 'Extract of the register' }

export default async function PupilExtractPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/pupils/[pupil]/extract'>) {
  const { pupil: id } = await params
  const search = await searchParams
  const { school, actor, span, pupil, entries, total } = await schoolPage(params, (context) =>
    loadPupilExtract(context, id, search),
  )
  const here = `/schools/${school.urn}/pupils/${pupil.pupilId}`
  return (
    <Page width="full">
      <PageHeader
        crumbs={[{ label: pupil.knownAs, href: here }, { label: 'Extract' }]}
        title={`Attendance register: ${pupil.legalName}`}
        lead={`${school.name}, URN ${school.urn}. ${shortDate(span.from)} to ${shortDate(span.to)}.`}
        action={
          <>
            <ButtonLink href={`${here}/extract/csv?from=${span.from}&to=${span.to}`} tone="quiet">
              Download CSV
            </ButtonLink>
            <PrintButton tone="primary" />
          </>
        }
      />
      <SpanForm {...span} />
      <SummaryList
        rows={[
          { key: 'Full name', value: pupil.legalName },
          { key: 'Known as', value: pupil.knownAs },
          { key: 'Date of birth', value: shortDate(pupil.dateOfBirth) },
          { key: 'Unique pupil number', value: pupil.upn },
          { key: 'Registration group', value: pupil.group },
          { key: 'On roll from', value: pupil.startingDay && shortDate(pupil.startingDay) },
          { key: 'On roll until', value: pupil.leavingDay ? shortDate(pupil.leavingDay) : 'Still on roll' },
          {
            key: 'Attendance',
            value: `${percent(attendanceRate(total))}: ${total.attended} of ${counted(total.possible, 'possible session')}; ${total.authorised} authorised, ${total.unauthorised} unauthorised absences`,
          },
        ]}
      />
      <div className="mt-6">
        <EntryTable id="entries" caption="Entries of the register" entries={entries} />
      </div>
      <Certificate madeBy={actor.personName} position={actor.position} at={now().toISOString()} />
    </Page>
  )
}
