import type { Metadata } from 'next'
import { periodAddress, periodParams } from '#features/absence/period/address.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { filterParams } from '#features/absence/period/filter.ts'
import { AuditTable } from '#features/absence/codes/components/audit-table.tsx'
import { CodesTable } from '#features/absence/codes/components/codes-table.tsx'
import { PartChoice } from '#features/absence/codes/components/part-choice.tsx'
import { loadCodes } from '#features/absence/codes/queries.ts'
import { groupsOn, yearsToChoose } from '#features/roll/pupils/queries.ts'
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
  const { data, groups } = await schoolPage(params, async (context) => ({
    data: await loadCodes(context, search),
    groups: await groupsOn(context.db, context.school.id, context.today),
  }))
  const { school, period, choices, years, filter, whose, by, lines, parts, chosenBy, audit } = data
  const base = `/schools/${school.urn}/attendance/codes`
  const asked = [...periodParams(period), ...filterParams(filter)]
  const address = (path: string, ...more: [string, string][]) =>
    `${base}${path}?${new URLSearchParams([...asked, ...more])}`
  const sessions = (code: string, part?: string) => {
    const chosen = part === undefined ? null : chosenBy.get(part)
    if (chosen === undefined) return undefined
    const kept = new Map([...asked, ...(chosen ? [chosen] : [])])
    return `/schools/${school.urn}/attendance/sessions?${new URLSearchParams([...kept, ['code', code]])}`
  }
  return (
    <AnalysisFrame
      school={school}
      current="/codes"
      title="Codes in use"
      lead={`${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      search={periodAddress('', period)}
    >
      <PeriodForm
        period={period}
        choices={choices}
        years={years}
        pupils={{ filter, groups, years: yearsToChoose(school).map(({ value }) => Number(value)) }}
        kept={[['by', by]]}
      />
      <Section title="Worth a look">
        <AuditTable audit={audit} href={(rule) => address('/pupils', ['rule', rule])} />
      </Section>
      <Section title="Codes">
        {lines.length === 0 ? (
          <EmptyState title="Nothing to count yet">No register of these days has been taken.</EmptyState>
        ) : (
          <>
            <PartChoice by={by} href={(part) => address('', ['by', part])} />
            <CodesTable
              lines={lines}
              parts={parts}
              caption="Sessions by code: every pupil on roll at any time in the period, leavers until they left. Rare: fewer than three pupils"
              href={(code) => address('/pupils', ['code', code])}
              sessions={sessions}
            />
            <div className="mt-4">
              <ExportLinks href={address('/file', ['by', by])} of="codes in use" />
            </div>
          </>
        )}
      </Section>
    </AnalysisFrame>
  )
}
