import { OPEN_END, yearGroupName } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { Group } from '../queries.ts'

type Props = { groups: Group[]; here: string; pupilsAt: string }

/** The registration groups, each with how many are in it and who teaches it. */
export function GroupTable({ groups, here, pupilsAt }: Props) {
  return (
    <Table
      id="groups"
      caption="Groups, with their pupils and teachers of today"
      rows={groups}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No groups yet">Add the first below: registers are taken by group.</EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: 'Group',
          cell: ({ id, name }) => <TextLink href={`${here}/${id}`}>{name}</TextLink>,
        },
        {
          key: 'year',
          header: 'Year',
          cell: ({ yearGroup }) => (yearGroup === null ? 'Mixed' : yearGroupName(yearGroup)),
        },
        {
          key: 'pupils',
          header: 'Pupils',
          align: 'end',
          cell: ({ id, pupils }) => <TextLink href={`${pupilsAt}?group=${id}`}>{pupils}</TextLink>,
        },
        { key: 'teachers', header: 'Teachers', wrap: true, cell: ({ teachers }) => teachers },
        { key: 'from', header: 'From', cell: ({ from }) => shortDate(from) },
        { key: 'to', header: 'Until', cell: ({ to }) => to !== OPEN_END && shortDate(to) },
      ]}
    />
  )
}
