import { attendanceRate, kindName, phaseName, shareOfPupils } from '#domain/index.ts'
import { periodWords, type AreaPeriod } from '#features/area/period/queries.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { GROUPINGS, schoolsList, type SchoolsAsked } from '../asked.ts'
import { groupSchools, type SchoolLine } from '../side-by-side.ts'
import { ShareCell, TwoLines } from '#ui/share-cell.tsx'

const BY = {
  phase: { label: 'Phase', nameOf: phaseName },
  kind: { label: 'Kind of school', nameOf: kindName },
  district: { label: 'District', nameOf: (district: string) => district },
}

type Props = { base: string; query: SchoolsAsked; period: AreaPeriod; schools: SchoolLine[] }

/** The chosen schools grouped by phase, kind or district; each line links to its schools. */
export function GroupedSchools({ base, query, period, schools }: Props) {
  const by = query.by ?? 'phase'
  const { label, nameOf } = BY[by]
  return (
    <Section title={`Together, by ${label.toLowerCase()}`}>
      <p className="screen-only mb-2 flex gap-4">
        {GROUPINGS.filter((other) => other !== by).map((other) => (
          <TextLink key={other} href={`${schoolsList.address(base, query, { by: other })}#grouped`}>
            By {BY[other].label.toLowerCase()}
          </TextLink>
        ))}
      </p>
      <Table
        id="grouped"
        caption={`${periodWords(period)}. The sessions of all their pupils added up; a child of two schools counts at each.`}
        rows={groupSchools(schools, by)}
        rowKey={({ value }) => value}
        columns={[
          {
            key: 'value',
            header: label,
            cell: ({ value }) =>
              value === '' ? (
                'Not said'
              ) : (
                <TextLink href={schoolsList.address(base, query, { [by]: value })}>{nameOf(value)}</TextLink>
              ),
          },
          { key: 'schools', header: 'Schools', align: 'end', cell: ({ schools: count }) => count },
          {
            key: 'pupils',
            header: 'Pupils',
            align: 'end',
            cell: ({ totals }) => totals.pupils.toLocaleString('en-GB'),
          },
          {
            key: 'attendance',
            header: 'Attendance',
            align: 'end',
            cell: ({ totals }) => percent(attendanceRate(totals)),
          },
          {
            key: 'authorised',
            header: 'Authorised, unauthorised',
            align: 'end',
            cell: ({ totals }) => (
              <TwoLines main={percent(totals.authorised / totals.possible)}>
                {percent(totals.unauthorised / totals.possible)}
              </TwoLines>
            ),
          },
          ...(['persistent', 'severe', 'atRisk'] as const).map((of) => ({
            key: of,
            header: { persistent: 'Persistent', severe: 'Severe', atRisk: 'At risk' }[of],
            align: 'end' as const,
            cell: ({ totals }: { totals: SchoolLine['totals'] }) => (
              <ShareCell share={shareOfPupils(totals, of)} count={totals?.[of]} />
            ),
          })),
        ]}
      />
    </Section>
  )
}
