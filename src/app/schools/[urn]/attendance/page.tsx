import type { Metadata } from 'next'
import { academicYearName } from '#domain/index.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { GlanceTable } from '#features/absence/overview/components/glance-table.tsx'
import { HowWorkedOut } from '#features/absence/period/components/how-worked-out.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { glanceLink, periodAddress } from '#features/absence/period/address.ts'
import { isEmpty, loadOverview } from '#features/absence/overview/overview.ts'
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
  const { school, period, now, before, beforeDates, comparable } = data
  const base = `/schools/${school.urn}/attendance`
  const beforeName = academicYearName(beforeDates.academicYear)
  const whose = data.wholeSchool ? 'the whole school' : 'your year groups'
  return (
    <AnalysisFrame
      school={school}
      current=""
      title="Attendance"
      lead={`${period.name}, ${whose}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      search={periodAddress('', period)}
      action={
        data.canCompare && (
          <ButtonLink
            href={`${periodAddress(base, period)}${comparable ? '' : '&comparable=1'}`}
            tone="quiet"
          >
            {comparable ? 'Only the school’s own way' : 'Also as the DfE counts'}
          </ButtonLink>
        )
      }
    >
      <PeriodForm
        period={period}
        choices={data.choices}
        years={data.years}
        kept={comparable ? [['comparable', '1']] : []}
      />
      {isEmpty(now) ? (
        <EmptyState title="Nothing to count yet">No register of these days has been taken.</EmptyState>
      ) : (
        <GlanceTable
          caption={`The school’s own way: ${counted(now.pupils, 'pupil')} on roll at any time in the period, ${now.possible.toLocaleString('en-GB')} possible sessions`}
          now={now}
          before={isEmpty(before) ? null : before}
          beforeName={`Same days ${beforeName}`}
          beside={data.beside}
          href={(id) => glanceLink(base, id, period)}
        />
      )}
      {comparable && (
        <Section title="As the DfE counts">
          <GlanceTable
            caption={`${counted(comparable.pupils, 'pupil')} aged 5 to 15 on 31 August, terms by the school census’s days`}
            now={comparable}
            before={null}
            beforeName="Last year"
            beside={data.beside}
          />
        </Section>
      )}
      <div className="mt-6 space-y-4">
        {!isEmpty(now) && (
          <ExportLinks
            href={`${periodAddress(`${base}/file`, period)}${comparable ? '&comparable=1' : ''}`}
            of="these figures"
          />
        )}
        {data.beside.map(({ title, source }) => (
          <p key={title} className="max-w-prose text-sm text-ink-muted">
            {title}: {source}
          </p>
        ))}
        <HowWorkedOut />
      </div>
    </AnalysisFrame>
  )
}
