import type { Metadata } from 'next'
import { AuditTable } from '#features/absence/codes/components/audit-table.tsx'
import { CodesTable } from '#features/absence/codes/components/codes-table.tsx'
import { PartChoice } from '#features/absence/codes/components/part-choice.tsx'
import { loadCodes } from '#features/absence/codes/queries.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { attendanceAddress, pupilChoices } from '#features/absence/period/queries.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Codes in use' }

export default async function CodesPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/codes'>) {
  const search = await searchParams
  const { codes, whosePupils } = await schoolPage(params, async (context) => ({
    codes: await loadCodes(context, search),
    whosePupils: await pupilChoices(context),
  }))
  const { school, period, choices, years, filter, whose, by, lines, parts, chosenBy, audit } = codes
  const address = (path: string, ...more: [string, string][]) =>
    attendanceAddress(school.urn, path, { period, filter }, ...more)
  const sessions = (code: string, part?: string) => {
    if (part === undefined) return address('/sessions', ['code', code])
    const chosen = chosenBy.get(part)
    return chosen && address('/sessions', chosen, ['code', code])
  }
  return (
    <AnalysisFrame
      school={school}
      current="/codes"
      title="Codes in use"
      lead={`${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      period={period}
    >
      <PeriodForm
        period={period}
        choices={choices}
        years={years}
        pupils={{ filter, ...whosePupils }}
        kept={[['by', by]]}
      />
      <Section title="Worth a look">
        <AuditTable audit={audit} href={(rule) => address('/codes/pupils', ['rule', rule])} />
      </Section>
      <Section title="Codes">
        {lines.length === 0 ? (
          <EmptyState title="Nothing to count yet">No register of these days has been taken.</EmptyState>
        ) : (
          <>
            <PartChoice by={by} href={(part) => address('/codes', ['by', part])} />
            <CodesTable
              lines={lines}
              parts={parts}
              caption="Sessions by code: every pupil on roll at any time in the period, leavers until they left. Rare: fewer than three pupils"
              href={(code) => address('/codes/pupils', ['code', code])}
              sessions={sessions}
            />
            <div className="mt-4">
              <ExportLinks href={address('/codes/file', ['by', by])} of="codes in use" />
            </div>
          </>
        )}
      </Section>
    </AnalysisFrame>
  )
}
