import { SEXES } from '#domain/index.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import type { AreaRecord, Proposal } from '../queries.ts'
import { DecisionForm } from './decision-form.tsx'

const STILL = '9999-12-31'

/** Two records side by side, why they look like one child's, what speaks against it, and the decision. */
export function ProposalCard({ proposal: { one, other, reasons, against } }: { proposal: Proposal }) {
  const name = `${one.forename} ${one.surname}`
  const pair = {
    schoolId: one.schoolId,
    pupilId: one.pupilId,
    otherSchoolId: other.schoolId,
    otherPupilId: other.pupilId,
  }
  return (
    <Section title={name}>
      <p>For it: {reasons.join('; ')}.</p>
      <p className="mb-3">
        Against it: {against.length === 0 ? 'nothing in the records' : against.join('; ')}.
      </p>
      <Table
        id={`pair-${Object.values(pair).join('-')}`}
        caption={`The two records of ${name}`}
        captionHidden
        rows={[one, other]}
        rowKey={({ schoolId }) => schoolId}
        columns={[
          {
            key: 'school',
            header: 'School',
            cell: ({ school }) => school ?? 'A school that has closed',
            wrap: true,
          },
          { key: 'name', header: 'Name', cell: namesOf, wrap: true },
          { key: 'born', header: 'Born', cell: ({ dateOfBirth }) => shortDate(dateOfBirth) },
          { key: 'sex', header: 'Sex', cell: ({ sex }) => SEXES[sex] },
          { key: 'upn', header: 'UPN', cell: ({ upn }) => upn ?? 'None' },
          { key: 'roll', header: 'On roll', cell: spellsOf, wrap: true },
        ]}
      />
      <div className="mt-3">
        <Disclosure summary={`Decide on ${name}`}>
          <DecisionForm pair={pair} name={name} />
        </Disclosure>
      </div>
    </Section>
  )
}

function namesOf({ forename, surname, knownForename, knownSurname }: AreaRecord): string {
  const legal = `${forename} ${surname}`
  const known = `${knownForename} ${knownSurname}`
  return known === legal ? legal : `${legal}, known as ${known}`
}

function spellsOf({ spells }: AreaRecord): string {
  return (
    spells
      .map(({ kind, from, to }) => {
        const until = to === STILL ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(to)}`
        return kind === 'single' ? until : `${until} (${kind})`
      })
      .join('; ') || 'Never'
  )
}
