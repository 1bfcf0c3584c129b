import type { Metadata } from 'next'
import { academicYearName } from '#domain/index.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { StepForm } from '#features/absence/patterns/components/step-form.tsx'
import { TrendView } from '#features/absence/patterns/components/trend-view.tsx'
import { loadTrend } from '#features/absence/patterns/queries.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'

export const metadata: Metadata = { title: 'Trend of attendance' }

export default async function TrendPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/trend'>) {
  const search = await searchParams
  const trend = await schoolPage(params, (context) => loadTrend(context, search))
  const { school, years, academicYear, step, points, toDate } = trend
  return (
    <AnalysisFrame
      school={school}
      current="/trend"
      title="Trend of attendance"
      lead={`Academic year ${academicYearName(academicYear)} by the school’s own half terms, marks as they stand now.`}
    >
      <StepForm step={step} academicYear={academicYear} years={years} />
      {points.length === 0 ? (
        <EmptyState title="Nothing to count yet">No register of this year has been taken.</EmptyState>
      ) : (
        <>
          <TrendView
            step={step}
            year={academicYearName(academicYear)}
            yearBefore={academicYearName(academicYear - 1)}
            points={points}
            toDate={toDate}
            listOf={({ from, to }, more) =>
              `/schools/${school.urn}/attendance/pupils?${new URLSearchParams([
                ['period', 'dates'],
                ['year', String(academicYear)],
                ['from', from],
                ['to', to],
                more,
              ])}`
            }
          />
          <div className="mt-6">
            <ExportLinks
              href={`/schools/${school.urn}/attendance/trend/file?step=${step}&year=${academicYear}`}
              of="this trend"
            />
          </div>
        </>
      )}
    </AnalysisFrame>
  )
}
