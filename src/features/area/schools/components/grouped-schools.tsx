import { attendanceRate, kindName, phaseName } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { areaAddress, GROUPINGS, type AreaQuery } from '../list-query.ts'
import { grouped, type SchoolLine } from '../overview.ts'
import type { AreaPeriod } from '../period.ts'
import { periodWords } from '../words.ts'
import { ShareCell, TwoLines } from './share-cell.tsx'

const BY = {
  phase: { label: 'Phase', nameOf: phaseName },
  kind: { label: 'Kind of school', nameOf: kindName },
  district: { label: 'District', nameOf: (district: string) => district },
}

type Props = { base: string; query: AreaQuery; period: AreaPeriod; schools: SchoolLine[] }

/** The schools chosen, put together by phase, kind or district; each line leads to its schools. */
export function GroupedSchools({ base, query, period, schools }: Props) {
  const by = query.by ?? 'phase'
  const { label, nameOf } = BY[by]
  return (
    <Section title={`Together, by ${label.toLowerCase()}`}>
      <p className="screen-only mb-2 flex gap-4">
        {GROUPINGS.filter((other) => other !== by).map((other) => (
          <TextLink key={other} href={`${areaAddress(base, query, { by: other })}#grouped`}>
            By {BY[other].label.toLowerCase()}
          </TextLink>
        ))}
      </p>
      <Table
        id="grouped"
        caption={`${periodWords(period)}. The sessions of all their pupils added up; a child of two schools counts at each.`}
        rows={grouped(schools, by)}
        rowKey={({ value }) => value}
        columns={[
          {
            key: 'value',
            header: label,
            cell: ({ value }) =>
              value === '' ? (
                'Not said'
              ) : (
                <TextLink href={areaAddress(base, query, { [by]: value })}>{nameOf(value)}</TextLink>
              ),
          },
          { key: 'schools', header: 'Schools', align: 'end', cell: ({ schools: count }) => count },
          {
            key: 'pupils',
            header: 'Pupils',
            align: 'end',
            cell: ({ standing }) => standing.pupils.toLocaleString('en-GB'),
          },
          {
            key: 'attendance',
            header: 'Attendance',
            align: 'end',
            cell: ({ standing }) => percent(attendanceRate(standing)),
          },
          {
            key: 'authorised',
            header: 'Authorised, unauthorised',
            align: 'end',
            cell: ({ standing }) => (
              <TwoLines main={percent(standing.authorised / standing.possible)}>
                {percent(standing.unauthorised / standing.possible)}
              </TwoLines>
            ),
          },
          ...(['persistent', 'severe', 'atRisk'] as const).map((of) => ({
            key: of,
            header: { persistent: 'Persistent', severe: 'Severe', atRisk: 'At risk' }[of],
            align: 'end' as const,
            cell: ({ standing }: { standing: SchoolLine['standing'] }) => (
              <ShareCell standing={standing} of={of} />
            ),
          })),
        ]}
      />
    </Section>
  )
}
