import { OPEN_END, SEXES } from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'
import type { Column } from '#ui/table.tsx'
import type { ContactRecord, PupilRecord } from '../queries.ts'

/** What tells whether two pupils' records are of one child. */
export const PUPIL_COLUMNS: Column<PupilRecord>[] = [
  { key: 'name', header: 'Name', cell: namesOf, wrap: true },
  { key: 'born', header: 'Born', cell: ({ dateOfBirth }) => shortDate(dateOfBirth) },
  { key: 'sex', header: 'Sex', cell: ({ sex }) => SEXES[sex] },
  { key: 'upn', header: 'UPN', cell: ({ upn }) => upn ?? 'None' },
  { key: 'roll', header: 'On roll', cell: spellsOf, wrap: true },
]

/** What tells whether two contacts are one parent or carer. */
export const CONTACT_COLUMNS: Column<ContactRecord>[] = [
  {
    key: 'name',
    header: 'Name',
    cell: ({ name, relationships }) => `${name}, ${relationships.join(', ').toLowerCase()}`,
    wrap: true,
  },
  { key: 'email', header: 'E-mail', cell: ({ email }) => email || 'None', wrap: true },
  {
    key: 'telephone',
    header: 'Telephone',
    cell: ({ telephones }) => telephones.join(', ') || 'None',
    wrap: true,
  },
  { key: 'postcode', header: 'Postcode', cell: ({ postcode }) => postcode || 'Not told' },
  {
    key: 'children',
    header: 'Children',
    cell: ({ children }) =>
      children.map(({ name, dateOfBirth }) => `${name}, born ${shortDate(dateOfBirth)}`).join('; '),
    wrap: true,
  },
]

function namesOf({ forename, surname, knownForename, knownSurname }: PupilRecord): string {
  const legal = `${forename} ${surname}`
  const known = `${knownForename} ${knownSurname}`
  return known === legal ? legal : `${legal}, known as ${known}`
}

function spellsOf({ spells }: PupilRecord): string {
  return (
    spells
      .map(({ kind, from, to }) => {
        const until = to === OPEN_END ? `since ${shortDate(from)}` : `${shortDate(from)} to ${shortDate(to)}`
        return kind === 'single' ? until : `${until} (${kind})`
      })
      .join('; ') || 'Never'
  )
}
