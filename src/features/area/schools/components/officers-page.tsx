import { academicYearOf, ROLES } from '#domain/index.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { officersOf, type Officer } from '../officers.ts'
import type { Search } from '../period.ts'
import { schoolsOfArea, type AreaSchool } from '../queries.ts'
import { AreaFrame } from './area-frame.tsx'
import { OfficerForm } from './officer-form.tsx'

/** The officers of an authority and the schools each looks after; those of the one in the address can be changed. */
export async function OfficersPage({ path, search }: { path: string; search: Search }) {
  const base = `${path}/attendance`
  const { officers, schools, role } = await organisationPage(path, async ({ db, actor, today }) => {
    requireAbility(actor, 'give_schools')
    return {
      officers: await officersOf(db),
      schools: (await schoolsOfArea(db, actor, academicYearOf(today))).filter(
        ({ heldTo }) => heldTo >= today,
      ),
      role: actor.role,
    }
  })
  const chosen = officers.find(({ membershipId }) => String(membershipId) === search['officer'])
  return (
    <AreaFrame
      base={base}
      role={role}
      current="/officers"
      title="Officers’ schools"
      lead="The schools an officer looks after stand first on that officer’s pages. Every officer sees every school."
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
    </AreaFrame>
  )
}

const FEW = 6

function schoolNames({ schools }: Officer, all: AreaSchool[]): string {
  if (schools.length > FEW) return counted(schools.length, 'school')
  const names = all.filter(({ id }) => schools.includes(id)).map(({ name }) => name)
  return names.join('; ') || '–'
}
