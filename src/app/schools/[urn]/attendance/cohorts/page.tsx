import type { Metadata } from 'next'
import { COHORTS } from '#domain/index.ts'
import { listLink, periodAddress, periodParams } from '#features/absence/period/address.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { CohortChart } from '#features/absence/cohorts/components/cohort-chart.tsx'
import { ComparedTable, CrossedTable } from '#features/absence/cohorts/components/compared-table.tsx'
import { CrossForm } from '#features/absence/cohorts/components/cross-form.tsx'
import { loadCohorts } from '#features/absence/cohorts/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Groups compared' }

const WHO =
  'Every pupil on roll at any time in the period, leavers until they left. A pupil is in a group who belonged to it at any time in the academic year'

export default async function CohortsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/cohorts'>) {
  const search = await searchParams
  const { school, period, choices, years, tables, cross } = await schoolPage(params, (context) =>
    loadCohorts(context, search),
  )
  const [characteristics] = tables
  const base = `/schools/${school.urn}/attendance`
  // What is asked later stands: a band of its own instead of everybody.
  const listOf = (...asked: [string, string][]) =>
    listLink(base, period, [...new Map([['band', 'all'], ...asked] as [string, string][])])
  return (
    <AnalysisFrame
      school={school}
      current="/cohorts"
      title="Groups compared"
      lead={`${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now. Gaps are in percentage points, to everybody else of the school.`}
      search={periodAddress('', period)}
      action={<ExportLinks href={periodAddress(`${base}/cohorts/file`, period)} of="groups compared" />}
    >
      <PeriodForm
        period={period}
        choices={choices}
        years={years}
        kept={cross ? [['cross', cross.cohort]] : []}
      />
      {characteristics && characteristics.groups.length > 0 && (
        <Section title="Attendance and gaps">
          <CohortChart groups={characteristics.groups} caption={WHO} listOf={listOf} />
        </Section>
      )}
      {tables.map((table, n) => (
        <Section key={table.title} title={table.title}>
          <ComparedTable id={`groups-${n}`} table={table} caption={WHO} listOf={listOf} />
        </Section>
      ))}
      <Section title="Two groups at once">
        <CrossForm cohort={cross?.cohort} kept={periodParams(period)} />
        {cross && (
          <CrossedTable
            {...cross}
            caption={`Pupils who are in the group “${COHORTS[cross.cohort].label}” and in another`}
            listOf={listOf}
          />
        )}
      </Section>
      <p className="mt-6 max-w-prose text-sm text-ink-muted">
        England: Pupil attendance in schools, daily data, autumn term 2024/25, all phases together.
      </p>
    </AnalysisFrame>
  )
}
