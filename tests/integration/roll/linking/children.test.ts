import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { upnCheckLetter } from '#domain/index.ts'
import { childProposals } from '#features/roll/linking/queries.ts'
import { withActor } from '#server/db/with-actor.ts'
import { areaPerson } from '../../../support/area.ts'
import { alikeAt, ask, makeLinkingArea, type LinkingArea } from '../../../support/linking.ts'
import { clockAt, realClock } from '../../../support/register.ts'

const UPN = `${upnCheckLetter('820200005001')}820200005001`

let area: LinkingArea
beforeAll(() => clockAt('08:50'))
afterAll(realClock)
beforeEach(async () => {
  area = await makeLinkingArea()
  await alikeAt(area.schools, 'child')
})

test('records are proposed as one child’s by one UPN though the names differ', async () => {
  const [first, second] = area.schools
  await ask(`update pupil_name set legal_forename = 'Ada', known_forename = 'Ada' where school_id = $1`, [
    first.id,
  ])
  for (const { id } of [first, second]) await ask('update pupil set upn = $2 where school_id = $1', [id, UPN])
  const found = await withActor(area.lead, (db) => childProposals(db))
  const numbers = found.filter(({ one }) => one.schoolId === first.id)
  expect(numbers.map(({ reasons }) => reasons)).toEqual([['The same UPN']])
})

test('records of children are also an administrator’s of the authority to decide on', async () => {
  const { officer } = await areaPerson('la_admin', area.authority)
  expect(await withActor(officer, (db) => childProposals(db))).toHaveLength(3)
})
