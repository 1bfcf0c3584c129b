import type { Metadata } from 'next'
import { ReturnsForm } from '#features/absence/returns/components/returns-form.tsx'
import {
  DeletionTable,
  NewPupilTable,
  SicknessTable,
} from '#features/absence/returns/components/returns-tables.tsx'
import { COUNT_WORDS, loadReturns } from '#features/absence/returns/queries.ts'
import { SwitchesForm } from '#features/roll/withdrawals/components/switches-form.tsx'
import { loadSwitches } from '#features/roll/withdrawals/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Returns' }

/** What the local authority is to be told of (reg 13), and what it need not be. */
export default async function ReturnsPage({ params }: PageProps<'/schools/[urn]/returns'>) {
  const { school, settings, switches, wholeSchool, maySet, entered, deleted, ill } = await schoolPage(
    params,
    async (context) => ({ ...(await loadSwitches(context)), ...(await loadReturns(context)) }),
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
      {maySet && (
        <Section title="Before a withdrawal to home education">
          <p className="mb-4 max-w-prose">
            The Children’s Wellbeing and Schools Act 2026 asks for a consent and, in some areas, a meeting
            before a name is deleted under ground F, from days to be appointed. From the days given here such
            a deletion is refused until they are on the pupil’s record.
          </p>
          <SwitchesForm urn={school.urn} switches={switches} />
        </Section>
      )}
    </Page>
  )
}
