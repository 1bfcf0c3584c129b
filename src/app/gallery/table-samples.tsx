import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextLink } from '#ui/link.tsx'
import { MarkCell } from '#ui/mark-cell.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { Table } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { MarkTone } from '#ui/tones.ts'

const pupils = [
  { name: 'Amara Okonkwo', year: 'Year 4', possible: 142, attended: 140, rate: '98.6%' },
  { name: 'Björn Þórsson', year: 'Year 2', possible: 142, attended: 131, rate: '92.3%' },
  { name: 'Ğülşen Yıldız', year: 'Year 6', possible: 138, attended: 121, rate: '87.7%' },
  { name: 'Siân Llewellyn-Featherstonehaugh', year: 'Year 1', possible: 142, attended: 139, rate: '97.9%' },
]

const week: Record<string, [MarkTone, string, string]> = {
  '/': ['attending', '/', 'present'],
  '\\': ['attending', '\\', 'present'],
  L: ['attending', 'L', 'late'],
  I: ['authorised', 'I', 'ill'],
  M: ['authorised', 'M', 'medical appointment'],
  O: ['unauthorised', 'O', 'absent without leave'],
  N: ['unauthorised', 'N', 'no reason yet'],
  '#': ['not-possible', '#', 'school closed'],
  '-': ['not-taken', '', 'not taken'],
}

const rows = ['/\\/\\/\\##/-', '/\\L\\/MI###', 'II/\\/\\##N-', '/\\/\\OO##/-']
const days = ['Thu 12', 'Fri 13', 'Mon 16', 'Tue 17', 'Wed 18']

/** Tables: sorted by the address, a grid of marks, none at all; the way through a long one. */
export function TableSamples() {
  return (
    <Section title="Tables">
      <Tabs
        label="Pupils by state"
        tabs={[
          { href: '/gallery?view=all', label: 'All', count: 1080, current: true },
          { href: '/gallery?view=persistent', label: 'Persistently absent', count: 132 },
          { href: '/gallery?view=severe', label: 'Severely absent', count: 9 },
        ]}
      />
      <Table
        id="sample-pupils"
        caption="Attendance by pupil, autumn term to 17 November 2026, of possible sessions"
        rows={pupils}
        rowKey={(pupil) => pupil.name}
        sort={{
          key: 'name',
          direction: 'ascending',
          href: (key, direction) => `/gallery?sort=${key}&direction=${direction}`,
        }}
        columns={[
          {
            key: 'name',
            header: 'Pupil',
            cell: ({ name }) => <TextLink href="/gallery">{name}</TextLink>,
            sortable: true,
            total: 'All 4 shown',
          },
          { key: 'year', header: 'Year group', cell: ({ year }) => year },
          { key: 'possible', header: 'Possible', cell: ({ possible }) => possible, align: 'end', total: 564 },
          { key: 'attended', header: 'Attended', cell: ({ attended }) => attended, align: 'end', total: 531 },
          {
            key: 'rate',
            header: 'Rate',
            cell: ({ rate }) => rate,
            align: 'end',
            sortable: true,
            total: '94.1%',
          },
        ]}
      />
      <Pagination
        page={4}
        pageSize={50}
        total={1080}
        noun="pupils"
        href={(page) => `/gallery?page=${page}`}
      />

      <div className="mt-8">
        <TableFrame id="sample-grid" caption="Marks of the last week, 4 Alder" scroll="box" dense>
          <thead>
            <tr>
              <th scope="col">Pupil</th>
              {days.map((day) => (
                <th key={day} scope="colgroup" colSpan={2} className="centre">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pupils.map(({ name }, row) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[...(rows[row] ?? '')].map((code, index) => {
                  const [tone, letter, words] = week[code] ?? ['not-taken', '', 'not taken']
                  const session = index % 2 === 0 ? 'morning' : 'afternoon'
                  return (
                    <td key={index} className="centre">
                      <MarkCell tone={tone} letter={letter} name={`${words}, ${session}`} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>

      <div className="mt-8">
        <Table
          id="sample-empty"
          caption="Pupils found"
          rows={[]}
          rowKey={String}
          columns={[{ key: 'name', header: 'Pupil', cell: String }]}
          empty={
            <EmptyState
              title="No pupil is called “Quill”"
              icon="search"
              level={3}
              action={<Button>Clear the search</Button>}
            >
              Check the spelling, or search among those who have left.
            </EmptyState>
          }
        />
      </div>
    </Section>
  )
}
