import type { Metadata } from 'next'
import { periodAddress, periodParams } from '#features/absence/period/address.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { filterParams } from '#features/absence/period/filter.ts'
import { HeatMap } from '#features/absence/patterns/components/heat-map.tsx'
import { LatenessView } from '#features/absence/patterns/components/lateness-view.tsx'
import { SlotTable, type SlotKind } from '#features/absence/patterns/components/slot-table.tsx'
import { loadLateness } from '#features/absence/patterns/late.ts'
import type { Slot } from '#features/absence/patterns/patterns.ts'
import { loadPatterns } from '#features/absence/patterns/queries.ts'
import { groupsOn, yearsToChoose } from '#features/roll/pupils/queries.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Patterns of absence' }

export default async function PatternsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/patterns'>) {
  const search = await searchParams
  const { data, lateness, groups } = await schoolPage(params, async (context) => {
    const patterns = await loadPatterns(context, search)
    return {
      data: patterns,
      lateness: await loadLateness(context, patterns),
      groups: await groupsOn(context.db, context.school.id, context.today),
    }
  })
  const { school, period, choices, years, filter, whose, weekdays, breaks, weeks } = data
  const base = `/schools/${school.urn}/attendance`
  const address = (path: string, ...more: [string, string][]) =>
    `${base}${path}?${new URLSearchParams([...periodParams(period), ...filterParams(filter), ...more])}`
  const href = ({ key }: Slot) => address('/patterns/pupils', ['slot', key])
  const sessions = ({ key }: Slot, kind: SlotKind) => address('/sessions', ['slot', key], ['kind', kind])
  return (
    <AnalysisFrame
      school={school}
      current="/patterns"
      title="Patterns of absence"
      lead={`${period.name}${whose && `, ${whose}`}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now. Shares are of possible sessions, of every pupil on roll at any time in the period.`}
      search={periodAddress('', period)}
    >
      <PeriodForm
        period={period}
        choices={choices}
        years={years}
        pupils={{ filter, groups, years: yearsToChoose(school).map(({ value }) => Number(value)) }}
      />
      {weekdays.length === 0 ? (
        <EmptyState title="Nothing to count yet">No register of these days has been taken.</EmptyState>
      ) : (
        <>
          <Section title="By weekday">
            <HeatMap
              rows={weekdays}
              caption="Sessions missed, of possible ones: the darker, the more"
              href={(slot) => sessions(slot, 'missed')}
            />
          </Section>
          <Section title="Absence and lateness by weekday">
            <SlotTable
              id="lateness"
              slots={weekdays.map(({ both }) => both)}
              caption="Mornings and afternoons together"
              what="Weekday"
              href={href}
              sessions={sessions}
            />
          </Section>
          <Section title="How late, and on which days">
            <LatenessView
              lateness={lateness}
              sessions={(asked) => address('/sessions', ...Object.entries({ kind: 'late', ...asked }))}
            />
          </Section>
          <Section title="Beside holidays">
            <SlotTable
              id="breaks"
              slots={breaks}
              caption="A break is a holiday, a bank holiday, INSET or a closure; an ordinary weekend does not count as one"
              what="Days"
              href={href}
              sessions={sessions}
            />
          </Section>
          <Section title="First and last weeks">
            <SlotTable
              id="weeks"
              slots={weeks}
              caption="By the school’s own half terms"
              what="Weeks"
              href={href}
              sessions={sessions}
            />
          </Section>
          <div className="screen-only mt-6 flex flex-wrap gap-x-8 gap-y-4">
            <div>
              <p className="mb-2">All patterns</p>
              <ExportLinks href={address('/patterns/file')} of="these patterns" />
            </div>
            <div>
              <p className="mb-2">Lateness by minutes</p>
              <ExportLinks href={address('/patterns/file', ['of', 'lateness'])} of="lateness by minutes" />
            </div>
          </div>
        </>
      )}
    </AnalysisFrame>
  )
}
