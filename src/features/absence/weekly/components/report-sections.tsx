import type { ReactNode } from 'react'
import { absencesOf } from '#domain/index.ts'
import { attendanceWithCounts } from '#features/absence/my-class/queries.ts'
import { counted, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { lateIn, openIn, type WeeklyPupil, type WeeklyReport } from '../report.ts'

type Props = {
  urn: number
  report: WeeklyReport
  /** The week's marks in a grid. */
  grid: ReactNode
}

/** The report of a class: its figures, whom to praise, each pupil's week. */
export function ReportSections({ urn, report, grid }: Props) {
  const { group, monday, week, year, pupils } = report
  return (
    <>
      <SummaryList
        rows={[
          { key: 'Attendance of the week', value: attendanceWithCounts(week) },
          { key: 'Attendance of the year', value: attendanceWithCounts(year) },
          { key: 'Late', value: counted(lateIn(week), 'time') },
          {
            key: 'Without a reason',
            value: `${counted(openIn(report), 'session')} of the year to this week`,
          },
          {
            key: 'Missing a lot this year',
            value: `${counted(year.persistent, 'pupil')} a tenth or more, ${year.atRisk} more at risk`,
          },
        ]}
      />
      <Section title="Well done">
        <Praised label="There and on time every time" pupils={pupils.filter(({ punctual }) => punctual)} />
        <Praised label="Coming more often than before" pupils={pupils.filter(({ improving }) => improving)} />
      </Section>
      <Section title="Each pupil’s week">{grid}</Section>
      <Section title="Each pupil’s figures">
        <Table
          id="pupils"
          caption={`${counted(pupils.length, 'pupil')} who were in ${group.name} that Friday and still are; week of ${shortDate(monday)}, and the year to its end`}
          rows={pupils}
          rowKey={({ pupilId }) => pupilId}
          columns={[
            {
              key: 'pupil',
              header: 'Pupil',
              cell: ({ pupilId, name }) => (
                <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>
              ),
            },
            {
              key: 'missed',
              header: 'Missed',
              align: 'end',
              cell: ({ week: own }) => of(absencesOf(own), own.possible),
            },
            { key: 'late', header: 'Late', align: 'end', cell: ({ week: own }) => lateIn(own) || '–' },
            { key: 'open', header: 'No reason yet', align: 'end', cell: ({ open }) => open || '–' },
            {
              key: 'year',
              header: 'Missed this year',
              align: 'end',
              cell: ({ year: own }) => of(absencesOf(own), own.possible),
            },
            { key: 'stands', header: 'This year', cell: (pupil) => <Stands pupil={pupil} /> },
          ]}
        />
      </Section>
    </>
  )
}

const of = (count: number, possible: number) => (possible === 0 ? '–' : `${count} of ${possible}`)

function Praised({ label, pupils }: { label: string; pupils: WeeklyPupil[] }) {
  return (
    <p className="mb-3 max-w-prose">
      <strong>{label}:</strong>{' '}
      {pupils.length === 0 ? 'nobody this week' : pupils.map(({ name }) => name).join(', ')}.
    </p>
  )
}

function Stands({ pupil: { atRisk, persistent } }: { pupil: WeeklyPupil }) {
  if (persistent) return <Tag tone="wrong">A tenth or more</Tag>
  return atRisk ? <Tag tone="caution">At risk</Tag> : null
}
