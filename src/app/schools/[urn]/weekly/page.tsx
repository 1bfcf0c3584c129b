import type { Metadata } from 'next'
import { attendanceRate } from '#domain/index.ts'
import { loadWeeklyList } from '#features/absence/weekly/load.ts'
import { schoolPage } from '#server/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'

export const metadata: Metadata = { title: 'Weekly reports' }

export default async function WeeklyPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, monday, lines } = await schoolPage(params, loadWeeklyList)
  const address = `/schools/${school.urn}/weekly`
  return (
    <Page>
      <PageHeader
        title="Weekly reports"
        lead="Each class’s week for its teachers. They are told by e-mail on Monday mornings."
        action={lines.length > 0 && <ExportLinks href={`${address}/file`} of="classes" />}
      />
      {monday === null || lines.length === 0 ? (
        <EmptyState title="No report yet">The first comes when a week of this year is over.</EmptyState>
      ) : (
        <Table
          id="weekly"
          caption={`Week of ${shortDate(monday)}: pupils who were in the class that Friday and still are, marks as they stand now`}
          rows={lines}
          rowKey={({ group }) => group.id}
          columns={[
            {
              key: 'group',
              header: 'Class',
              cell: ({ group }) => <TextLink href={`${address}/${group.id}`}>{group.name}</TextLink>,
            },
            { key: 'pupils', header: 'Pupils', align: 'end', cell: ({ week }) => week.pupils },
            {
              key: 'attendance',
              header: 'Attendance',
              align: 'end',
              cell: ({ week }) => percent(attendanceRate(week)),
            },
            {
              key: 'sessions',
              header: 'Sessions attended',
              align: 'end',
              cell: ({ week }) => `${week.attended} of ${week.possible}`,
            },
            {
              key: 'late',
              header: 'Late',
              align: 'end',
              cell: ({ week }) => week.lateBeforeClose + week.lateAfterClose,
            },
          ]}
        />
      )}
    </Page>
  )
}
