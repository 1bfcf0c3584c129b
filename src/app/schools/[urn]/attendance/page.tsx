import type { Metadata } from 'next'
import { academicYearName } from '#domain/index.ts'
import { GlanceTable } from '#features/absence/overview/components/glance-table.tsx'
import { loadOverview, measureAddress } from '#features/absence/overview/queries.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { HowWorkedOut } from '#features/absence/period/components/how-worked-out.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { attendanceAddress } from '#features/absence/period/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Attendance' }

export default async function AttendancePage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance'>) {
  const search = await searchParams
  const data = await schoolPage(params, (context) => loadOverview(context, search))
  const { school, period, totals, before, comparable, comparisons } = data
  const whose = data.wholeSchool ? 'the whole school' : 'your year groups'
  const asDfe: [string, string][] = [['comparable', '1']]
  return (
    <AnalysisFrame
      school={school}
      current=""
      title="Attendance"
      lead={`${period.name}, ${whose}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      period={period}
      action={
        data.canCompare && (
          <ButtonLink
            href={attendanceAddress(school.urn, '', { period }, ...(comparable ? [] : asDfe))}
            tone="quiet"
          >
            {comparable ? 'All pupils on roll only' : 'Add DfE-comparable'}
          </ButtonLink>
        )
      }
    >
      <PeriodForm period={period} choices={data.choices} years={data.years} kept={comparable ? asDfe : []} />
      {totals.pupils > 0 ? (
        <GlanceTable
          caption={`All pupils on roll: ${counted(totals.pupils, 'pupil')} on roll at any time in the period, ${totals.possible.toLocaleString('en-GB')} possible sessions`}
          now={totals}
          before={before}
          beforeName={`${academicYearName(period.academicYear - 1)}, to the same school day`}
          comparisons={comparisons}
          href={(id) => measureAddress(school.urn, id, period)}
        />
      ) : (
        <EmptyState title="Nothing to count yet">No register of these days has been taken.</EmptyState>
      )}
      {comparable && (
        <Section title="DfE-comparable">
          <GlanceTable
            caption={`${counted(comparable.pupils, 'pupil')} aged 5 to 15 on 31 August, terms by the school census’s days`}
            now={comparable}
            before={null}
            beforeName="Last year"
            comparisons={comparisons}
          />
        </Section>
      )}
      <div className="mt-6 space-y-4">
        {totals.pupils > 0 && (
          <ExportLinks
            href={attendanceAddress(school.urn, '/file', { period }, ...(comparable ? asDfe : []))}
            of="these figures"
          />
        )}
        {comparisons.map(({ title, source }) => (
          <p key={title} className="max-w-prose text-sm text-ink-muted">
            {title}: {source}
          </p>
        ))}
        <HowWorkedOut />
      </div>
    </AnalysisFrame>
  )
}
