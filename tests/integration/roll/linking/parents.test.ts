import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dialled, parentLikeness } from '#domain/index.ts'
import { decide } from '#features/roll/linking/commands.ts'
import { parentProposals } from '#features/roll/linking/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { folded } from '../../../../src/domain/pupil/folded.ts'
import { areaPerson } from '../../../support/area.ts'
import { ask, makeLinkingArea, makeMother, type LinkingArea, type Said } from '../../../support/linking.ts'
import { clockAt, realClock } from '../../../support/register.ts'

const BY_NUMBER = 'The same name and telephone number'
const BY_POSTCODE = 'The same name and postcode'

let area: LinkingArea
beforeAll(() => clockAt('08:50'))
afterAll(realClock)
beforeEach(async () => {
  area = await makeLinkingArea()
})

const ids = (...at: number[]) => at.map((n) => area.schools[n]!.id)

const proposals = (token = area.lead) => withActor(token, (db) => parentProposals(db))
const proposed = async (token = area.lead) =>
  (await proposals(token))
    .map(({ one, other, reasons }) => [one.schoolId, other.schoolId, ...reasons])
    .sort((a, b) => Number(a[0]) - Number(b[0]))

/** Links the only pupils of these schools as one child. */
async function linkPupils(...at: number[]): Promise<number> {
  const [child] = await ask<{ id: number }>('insert into child default values returning id')
  const [by] = await ask<{ id: number }>('select id from membership order by id desc limit 1')
  for (const n of at)
    await ask(
      `insert into child_link (school_id, pupil_id, child_id, decided_by, decided_at, reason) values ($1, $2, $3, $4, now(), 'UPN')`,
      [area.schools[n]!.id, area.schools[n]!.pupils[0], child!.id, by!.id],
    )
  return child!.id
}

describe('contacts are proposed as one parent', () => {
  let contacts: number[]
  // Of one name at each school; the first two have a number in common, the last two a postcode.
  beforeEach(async () => {
    const [first, second, third] = area.schools
    contacts = [
      await makeMother(first, { name: 'Zoë Field', telephone: '+44 7700 900123' }),
      await makeMother(second, { name: 'ZOE FIELD', telephone: '07700 900 123', postcode: 'WX1 1AA' }),
      await makeMother(third, { name: 'Zoe Field', postcode: 'wx11aa' }),
    ]
    // One household, another person.
    await makeMother(third, { name: 'Ann Field', telephone: '07700 900123', postcode: 'WX1 1AA' })
  })

  test('by the name and something besides it', async () => {
    expect(await proposed()).toEqual([
      [...ids(0, 1), BY_NUMBER],
      [...ids(1, 2), BY_POSTCODE],
    ])
  })

  test('by a child of both whose records are linked', async () => {
    await linkPupils(0, 2)
    expect(await proposed()).toContainEqual([...ids(0, 2), 'A child whose records are linked'])
  })

  test('never by a confidential postcode, which is not told either', async () => {
    await ask(
      `insert into pupil_address (school_id, pupil_id, line1, postcode, confidential, from_date) values ($1, $2, '1 Elm', 'WX1 1AA', true, '2026-09-01')`,
      [area.schools[1].id, area.schools[1].pupils[0]],
    )
    const found = await proposals()
    expect(found.map(({ reasons }) => reasons)).toEqual([[BY_NUMBER]])
    expect(JSON.stringify(found)).not.toContain('WX1 1AA')
  })

  test('when they have responsibility or care, not for every name to call', async () => {
    await ask('update pupil_contact set parental_responsibility = false where contact_id = $1', [contacts[0]])
    expect(await proposed()).toEqual([[...ids(1, 2), BY_POSTCODE]])
  })

  test('to those alone who read families: not to the authority’s administrator', async () => {
    const { officer } = await areaPerson('la_admin', area.authority)
    expect(await proposed(officer)).toEqual([])
    const [first, second] = area.schools
    const pair = {
      schoolId: first.id,
      recordId: contacts[0]!,
      otherSchoolId: second.id,
      otherRecordId: contacts[1]!,
    }
    await expect(
      withActor(officer, (db) =>
        decide({ db }, 'parent', { ...pair, same: true, reason: 'The mother said so' }),
      ),
    ).rejects.toThrow(/does not allow/)
  })
})

const spoken = fc.record({
  school: fc.nat(2),
  said: fc.record({
    name: fc.constantFrom('Zoë Field', 'zoe field', 'Zo Efield', 'Ann Field'),
    email: fc.constantFrom('', '', 'zoe@home.example', 'ZOE@home.example', 'ann@home.example'),
    telephone: fc.constantFrom('', '07700 900123', '+44 (0)7700 900123', '07700 900999', 'ext. 12'),
    second: fc.constantFrom('', '', '0044 7700 900123', '07700900999'),
    postcode: fc.constantFrom('', 'WX1 1AA', 'wx11aa', 'WX2 2BB'),
  }),
})

test('the pairs that the database finds are those of the rule, whatever people write', async () => {
  const child = await linkPupils(0, 1)
  await fc.assert(
    fc.asyncProperty(fc.array(spoken, { minLength: 2, maxLength: 9 }), async (entries) => {
      await ask('delete from pupil_contact where school_id = any ($1)', [ids(0, 1, 2)])
      await ask('delete from contact where school_id = any ($1)', [ids(0, 1, 2)])
      const made: { school: number; contact: number; said: Required<Said>; children: number[] }[] = []
      for (const { school, said } of entries)
        made.push({
          school,
          said,
          contact: await makeMother(area.schools[school]!, said),
          children: school < 2 ? [child] : [],
        })
      const rule = made.flatMap((a) =>
        made
          .filter((b) => a.school < b.school && parentLikeness(recordOf(a), recordOf(b)) !== null)
          .map((b) => `${a.contact} ${b.contact}`),
      )
      const found = await ask<{ pair: string }>(
        `select contact_id || ' ' || other_contact_id as pair from app.parents_alike($1)`,
        [ids(0, 1, 2)],
      )
      expect(found.map(({ pair }) => pair).sort()).toEqual(rule.sort())
    }),
    { numRuns: 25 },
  )
})

const recordOf = ({ said, children }: { said: Required<Said>; children: number[] }) => ({
  name: said.name,
  email: said.email,
  telephones: [said.telephone, said.second],
  postcode: said.postcode,
  children,
})

test.each([
  '07700 900123',
  '+44 (0)7700 900123',
  '0044 7700 900123',
  '+33 6 12 34 56 78',
  'ext. 12',
  '',
  'call 07700900123 after 6',
])('the database compares the number “%s” as the rule does', async (number) => {
  const [found] = await ask<{ dialled: string }>('select app.dialled($1) as dialled', [number])
  expect(found!.dialled).toBe(dialled(number))
})

test.each(['Zoë', 'O’Neill-Łukasz', 'ÀÉÎõü', 'Ida', 'İpek', 'Ægir', '王', ''])(
  'the database compares the name “%s” as the rule does',
  async (name) => {
    const [found] = await ask<{ folded: string }>('select app.folded($1) as folded', [name])
    expect(found!.folded).toBe(folded(name))
  },
)
