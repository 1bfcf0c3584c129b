import { ROLES } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { TabbedPage } from '#ui/tabbed-page.tsx'
import { Table } from '#ui/table.tsx'
import type { AreaOfficers as Data, Officer } from '../queries.ts'
import { OfficerForm } from './officer-form.tsx'

/** The officers of an authority and the schools each looks after; those of the one in the address can be changed. */
export function AreaOfficers({ data }: { data: Data }) {
  const { base, tabs, officers, schools, chosen } = data
  return (
    <TabbedPage
      title="Officers’ schools"
      lead="The schools an officer looks after stand first on that officer’s pages. Every officer sees every school."
      label="Attendance"
      tabs={tabs}
    >
      <Table
        id="officers"
        caption="People of the authority who see its schools, and those each looks after today"
        rows={officers}
        rowKey={({ membershipId }) => membershipId}
        empty={<EmptyState title="Nobody yet">Nobody of the authority sees its schools.</EmptyState>}
        columns={[
          {
            key: 'name',
            header: 'Officer',
            cell: ({ membershipId, name }) => (
              <TextLink href={`${base}/officers?officer=${membershipId}`}>{name}</TextLink>
            ),
          },
          { key: 'role', header: 'Role', cell: (officer) => ROLES[officer.role].label },
          {
            key: 'schools',
            header: 'Looks after',
            wrap: true,
            cell: (officer) => schoolNames(officer, schools),
          },
        ]}
      />
      {chosen && (
        <Section title={chosen.name}>
          <OfficerForm
            key={chosen.membershipId}
            officer={chosen.membershipId}
            name={chosen.name}
            schools={schools.map(({ id, name }) => ({ value: String(id), label: name }))}
            given={chosen.schools.map(String)}
          />
        </Section>
      )}
    </TabbedPage>
  )
}

const FEW = 6

function schoolNames({ schools }: Officer, all: Data['schools']): string {
  if (schools.length > FEW) return counted(schools.length, 'school')
  const names = all.filter(({ id }) => schools.includes(id)).map(({ name }) => name)
  return names.join('; ') || '–'
}
