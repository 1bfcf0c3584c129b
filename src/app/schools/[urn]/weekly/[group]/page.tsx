import type { Metadata } from 'next'
import { WeekGrid } from '#features/absence/my-class/components/week-grid.tsx'
import { ReportSections } from '#features/absence/weekly/components/report-sections.tsx'
import { WeekForm } from '#features/absence/weekly/components/week-form.tsx'
import { loadWeekly } from '#features/absence/weekly/load.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'

export const metadata: Metadata = { title: 'Weekly report' }

export default async function WeeklyReportPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/weekly/[group]'>) {
  const address = { group: (await params).group, week: (await searchParams)['week'] }
  const { school, group, today, weeks, report, sent } = await schoolPage(params, (context) =>
    loadWeekly(context, address),
  )
  const weekly = { label: 'Weekly reports', href: `/schools/${school.urn}/weekly` }
  if (!report)
    return (
      <Page>
        <PageHeader crumbs={[weekly, { label: group.name }]} title={group.name} />
        <EmptyState title="No report yet">The first comes when a week of this year is over.</EmptyState>
      </Page>
    )
  return (
    <Page>
      <PageHeader
        crumbs={[weekly, { label: group.name }]}
        title={`${group.name}: the week of ${shortDate(report.monday)}`}
        lead={`${school.name}. Marks as they stand now.${sent ? ` Sent to the class’s teachers on ${moment(sent)}.` : ''}`}
        action={
          <>
            <PrintButton />
            <ExportLinks
              href={`${weekly.href}/${group.id}/file?week=${report.monday}`}
              of="each pupil’s figures"
            />
          </>
        }
      />
      <WeekForm weeks={weeks} monday={report.monday} />
      <ReportSections
        urn={school.urn}
        report={report}
        grid={
          <WeekGrid
            id="week"
            caption={`Marks from ${shortDate(report.monday)}, morning and afternoon`}
            pupils={report.pupils}
            days={report.days}
            {...{ today, marks: report.marks }}
          />
        }
      />
    </Page>
  )
}
