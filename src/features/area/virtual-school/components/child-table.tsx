import { absencesOf, attendanceRate } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { Child } from '../children.ts'
import { GROUNDS } from '../grounds.ts'
import { childrenList, type ChildrenAsked } from '../asked.ts'
import { bandWords, schoolsWords } from '../wording.ts'

type Props = { base: string; asked: ChildrenAsked; year: string; listed: Child[] }

/** Children of the virtual school, each listed once, with their schools and how much they miss. */
export function ChildTable({ base, asked, year, listed }: Props) {
  return (
    <Table
      id="children"
      caption={`Academic year ${year} to date, all sessions at every school that the authority has notified`}
      rows={listed}
      rowKey={({ key }) => key}
      dense
      empty={<EmptyState title="No child is like that">Choose other filters.</EmptyState>}
      sort={{
        key: asked.sort,
        direction: asked.order,
        href: (key, order) =>
          childrenList.address(base, asked, { sort: key as ChildrenAsked['sort'], order }),
      }}
      columns={[
        { key: 'name', header: 'Child', sortable: true, cell: (child) => <ChildName child={child} /> },
        {
          key: 'school',
          header: 'School',
          sortable: true,
          wrap: true,
          cell: schoolsWords,
        },
        {
          key: 'ground',
          header: 'Why',
          cell: ({ grounds }) => grounds.map((ground) => GROUNDS[ground].label).join('; '),
        },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => percent(attendanceRate(sums)),
        },
        {
          key: 'missed',
          header: 'Missed',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => absencesOf(sums),
        },
        { key: 'authorised', header: 'Authorised', align: 'end', cell: ({ sums }) => sums.authorised },
        { key: 'unauthorised', header: 'Unauthorised', align: 'end', cell: ({ sums }) => sums.unauthorised },
        { key: 'possible', header: 'Of possible', align: 'end', cell: ({ sums }) => sums.possible },
        {
          key: 'band',
          header: 'Absence',
          cell: ({ sums }) => bandWords(sums),
        },
      ]}
    />
  )
}

// A child's page can only be opened at a school that the authority holds.
function ChildName({ child: { name, records } }: { child: Child }) {
  const open = records.find(({ held, onRoll }) => held && onRoll) ?? records.find(({ held }) => held)
  return open ? <TextLink href={`/schools/${open.urn}/pupils/${open.pupilId}`}>{name}</TextLink> : name
}
