import type { Metadata } from 'next'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { TargetForm } from '#features/absence/targets/components/target-form.tsx'
import { CurrentTargets, TargetHistory } from '#features/absence/targets/components/target-tables.tsx'
import { loadTargets, TARGET_KINDS, TARGETS } from '#features/absence/targets/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Targets' }

export default async function TargetsPage({ params }: PageProps<'/schools/[urn]/attendance/targets'>) {
  const { school, period, current, attendance, wholeSchool, history, maySet, years, today } =
    await schoolPage(params, loadTargets)
  const whose = wholeSchool ? 'whole school' : 'your year groups'
  return (
    <AnalysisFrame
      school={school}
      current="/targets"
      title="Targets"
      lead="What the school aims at, and what the DfE expects of it. Pages and reports set the year’s attendance beside both."
    >
      <CurrentTargets
        caption={`${period.name}, ${whose}: ${shortDate(period.from)} to ${shortDate(period.to)}, every pupil on roll at any time in it, leavers until they left`}
        current={current}
        attendance={attendance}
      />
      {maySet && (
        <>
          {TARGET_KINDS.map((kind) => (
            <Section key={kind} title={TARGETS[kind].label}>
              <TargetForm kind={kind} urn={school.urn} years={years} today={today} />
            </Section>
          ))}
        </>
      )}
      {history.length > 0 && (
        <Section title="All that was typed in">
          <TargetHistory history={history} />
          <div className="mt-4">
            <ExportLinks href={`/schools/${school.urn}/attendance/targets/file`} of="targets" />
          </div>
        </Section>
      )}
    </AnalysisFrame>
  )
}
