import type { Metadata } from 'next'
import { ReturnsForm } from '#features/absence/returns/components/returns-form.tsx'
import {
  DeletionTable,
  NewPupilTable,
  SicknessTable,
} from '#features/absence/returns/components/returns-tables.tsx'
import { COUNT_WORDS, loadReturns } from '#features/absence/returns/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Returns' }

/** What the local authority is to be told of (reg 13), and what it need not be. */
export default async function ReturnsPage({ params }: PageProps<'/schools/[urn]/returns'>) {
  const { school, settings, wholeSchool, maySet, entered, deleted, ill } = await schoolPage(
    params,
    loadReturns,
  )
  return (
    <Page width="full">
      <PageHeader
        title="Returns"
        lead={`What regulation 13 has the school tell the local authority, ${wholeSchool ? 'whole school' : 'your year groups'}. What is exempt is listed too, with why.`}
        action={<ExportLinks href={`/schools/${school.urn}/returns/file`} of="these returns" />}
      />
      <Section title="New pupils">
        <NewPupilTable urn={school.urn} lines={entered} />
      </Section>
      <Section title="Deletions">
        <DeletionTable urn={school.urn} lines={deleted} />
      </Section>
      <Section title="Sickness">
        <p className="mb-4 max-w-prose">
          A return is due when the school believes that a pupil will miss 15 school days through illness, in a
          row or in all. The counts below prompt; if the school believes it earlier, it is due earlier.
        </p>
        <SicknessTable urn={school.urn} lines={ill} prompts={COUNT_WORDS[settings.sickness]} />
      </Section>
      {maySet && (
        <Section title="How returns are counted">
          <ReturnsForm urn={school.urn} settings={settings} />
        </Section>
      )}
    </Page>
  )
}
