import { absencesOf, attendanceRate, LOW_EVIDENCE_UNDER, yearGroupName } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { NamedChild } from '../pupil-list.ts'

type Props = { id: string; caption: string; empty: string; list: NamedChild[] }

/** Children of an area, each once, with the schools that have a record of them. */
export function ChildTable({ id, caption, empty, list }: Props) {
  return (
    <Table
      id={id}
      caption={caption}
      rows={list}
      rowKey={({ records: [first] }) => `${first?.schoolId} ${first?.pupilId}`}
      empty={<EmptyState title="None">{empty}</EmptyState>}
      columns={[
        {
          key: 'name',
          header: 'Child',
          cell: ({ places: [first] }) =>
            first && (
              <TextLink href={`/schools/${first.school.urn}/pupils/${first.pupilId}`}>{first.name}</TextLink>
            ),
        },
        {
          key: 'school',
          header: 'Schools',
          wrap: true,
          cell: ({ places }) =>
            places.map(({ school, onRoll }) => `${school.name}${onRoll ? '' : ' (left)'}`).join('; '),
        },
        {
          key: 'year',
          header: 'Year group',
          cell: ({ places: [first] }) =>
            first?.yearGroup == null || first.yearGroup === 99 ? '–' : yearGroupName(first.yearGroup),
        },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          cell: ({ sums }) => percent(attendanceRate(sums)),
        },
        { key: 'missed', header: 'Missed', align: 'end', cell: ({ sums }) => absencesOf(sums) },
        { key: 'authorised', header: 'Authorised', align: 'end', cell: ({ sums }) => sums.authorised },
        { key: 'unauthorised', header: 'Unauthorised', align: 'end', cell: ({ sums }) => sums.unauthorised },
        {
          key: 'possible',
          header: 'Of possible',
          align: 'end',
          cell: ({ sums }) =>
            `${sums.possible}${sums.possible < LOW_EVIDENCE_UNDER ? ', few sessions yet' : ''}`,
        },
      ]}
    />
  )
}
