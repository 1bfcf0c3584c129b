import { phaseName } from '#domain/index.ts'
import type { Measure, ReportTerm } from '#domain/index.ts'
import { KIND_WORDS, type PublishedReport } from '#features/absence/reports/queries.ts'
import type { ListedSchool } from '#features/area/schools/queries.ts'
import { percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { TwoLines } from '#ui/share-cell.tsx'
import { Table, type Column } from '#ui/table.tsx'

type Line = ListedSchool & { report: PublishedReport | undefined }

type Props = { schools: ListedSchool[]; reports: Map<number, PublishedReport>; term: ReportTerm }

/** Published reports of one term side by side. What a report does not tell must not be worked out from another. */
export function PublishedTable({ schools, reports, term }: Props) {
  return (
    <Table
      id="published"
      caption={`${term.title}, as each school published it: the year up to the end of that term, every pupil on roll at any time in it; an interim report only up to its own day. Counts of pupils are told where nobody can be recognised.`}
      rows={schools.map((school) => ({ ...school, report: reports.get(school.id) }))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'school',
          header: 'School',
          cell: ({ urn, name, phase, report }) => (
            <>
              {report ? (
                <TextLink href={`/schools/${urn}/reports/${term.academicYear}/${term.name}`}>{name}</TextLink>
              ) : (
                name
              )}
              <span className="block text-sm font-normal text-ink-muted">{phaseName(phase)}</span>
            </>
          ),
        },
        count('pupils', 'Pupils'),
        share('Attendance', ({ year }) => year.attendance),
        share('This term', (figures) => figures.term.attendance),
        share('Authorised', ({ year }) => year.authorised),
        share('Unauthorised', ({ year }) => year.unauthorised),
        ofPupils('persistent', 'Persistent'),
        ofPupils('severe', 'Severe'),
        ofPupils('atRisk', 'At risk'),
        share('Late', ({ year }) => year.lateBeforeClose),
        {
          key: 'published',
          header: 'Published',
          align: 'end',
          cell: ({ report }) =>
            report ? (
              <TwoLines main={shortDate(report.publishedOn)}>
                {report.kind === 'final' ? '' : KIND_WORDS[report.kind]}
              </TwoLines>
            ) : (
              'Not yet'
            ),
        },
      ]}
    />
  )
}

const share = (header: string, of: (figures: PublishedReport['figures']) => number | null): Column<Line> => ({
  key: header,
  header,
  align: 'end',
  cell: ({ report }) => told(report, ({ figures }) => percent(of(figures))),
})

const count = (key: Measure, header: string): Column<Line> => ({
  key,
  header,
  align: 'end',
  cell: ({ report }) =>
    told(report, ({ figures }) => figures.whole[key]?.toLocaleString('en-GB') ?? 'not told'),
})

const ofPupils = (key: Measure, header: string): Column<Line> => ({
  key,
  header,
  align: 'end',
  cell: ({ report }) =>
    told(report, ({ figures: { whole } }) => {
      const [some, all] = [whole[key], whole.pupils]
      if (some === null || all === null || all === 0) return 'not told'
      return <TwoLines main={percent(some / all)}>{some.toLocaleString('en-GB')}</TwoLines>
    }),
})

const told = <T,>(report: PublishedReport | undefined, write: (report: PublishedReport) => T) =>
  report ? write(report) : '–'
