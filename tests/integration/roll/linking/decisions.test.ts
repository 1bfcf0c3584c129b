import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { decide as decideOn, undoDistinct, undoLink, type Linked } from '#features/roll/linking/commands.ts'
import { childProposals, decisionsFor, parentProposals } from '#features/roll/linking/queries.ts'
import { decisionForm } from '#features/roll/linking/schema.ts'
import { withActor } from '#server/db/with-actor.ts'
import { alikeAt, ask, makeLinkingArea, type LinkingArea } from '../../../support/linking.ts'
import { clockAt, realClock } from '../../../support/register.ts'
import { tokenOf } from '../../../support/school.ts'

let area: LinkingArea
let records: number[]

beforeAll(() => clockAt('08:50'))
afterAll(realClock)

const ids = (...at: number[]) => at.map((n) => area.schools[n]!.id)

const pair = (a: number, b: number) => ({
  schoolId: area.schools[a]!.id,
  recordId: records[a]!,
  otherSchoolId: area.schools[b]!.id,
  otherRecordId: records[b]!,
  reason: 'The schools confirmed it',
})

// Whatever is linked, a child's records or a parent's, is decided, kept and undone alike.
describe.each<[Linked]>([['child'], ['parent']])('records that look like one %s’s', (of) => {
  beforeEach(async () => {
    area = await makeLinkingArea()
    records = await alikeAt(area.schools, of)
  })

  const decide = (a: number, b: number, same = true, token = area.lead) =>
    withActor(token, (db) => decideOn({ db }, of, { ...pair(a, b), same }))

  const proposed = async (token = area.lead) => {
    const found = await withActor(token, async (db) =>
      of === 'child' ? await childProposals(db) : await parentProposals(db),
    )
    return found.map(({ one, other }) => [one.schoolId, other.schoolId]).sort()
  }

  const decided = async (token = area.lead) =>
    (await withActor(token, (db) => decisionsFor(db, of, 1, 20))).decisions

  const undo = (n: number, oneId: number, reason: string, token = area.colleague) =>
    withActor(token, (db) =>
      undoLink({ db }, of, { schoolId: area.schools[n]!.id, recordId: records[n]!, oneId, reason }),
    )

  const logged = async (what: string) => {
    const found = await ask<{ school: number; named: boolean }>(
      `select school_id as school, pupil_id is not null as named from access_log
       where what = $1 and school_id = any ($2) order by 1`,
      [`${of} ${what}`, ids(0, 1, 2)],
    )
    // The log names pupils; a parent is nobody's pupil.
    expect(found.every(({ named }) => named === (of === 'child'))).toBe(true)
    return found.map(({ school }) => school)
  }

  test('are proposed in pairs, until linked', async () => {
    expect(await proposed()).toEqual([ids(0, 1), ids(0, 2), ids(1, 2)])
    await decide(0, 1)
    expect(await proposed()).toEqual([ids(0, 2), ids(1, 2)])
    await decide(2, 1)
    expect(await proposed()).toEqual([])
    const [one] = await decided()
    expect(one!.records.map(({ schoolId, recordId }) => [schoolId, recordId])).toEqual(
      ids(0, 1, 2).map((school, n) => [school, records[n]]),
    )
    expect(await logged('linked')).toEqual(ids(0, 1, 1, 2))
  })

  test('are not proposed again once found to be of two, until that is taken back', async () => {
    await decide(1, 0, false)
    expect(await proposed()).toEqual([ids(0, 2), ids(1, 2)])
    expect((await decided())[0]).toMatchObject({ oneId: null, reason: 'The schools confirmed it' })
    await withActor(area.colleague, (db) => undoDistinct({ db }, of, pair(0, 1)))
    expect(await proposed()).toEqual([ids(0, 1), ids(0, 2), ids(1, 2)])
    await decide(0, 1, false)
    expect(await logged('told apart')).toEqual(ids(0, 0, 1, 1))
  })

  test('are decided on by the first of two people; the second is told', async () => {
    const both = await Promise.allSettled([decide(0, 1), decide(0, 1, false, area.colleague)])
    expect(both.filter(({ status }) => status === 'rejected')).toHaveLength(1)
    await expect(decide(0, 1)).rejects.toThrow(/meanwhile/)
    expect(await decided()).toHaveLength(1)
  })

  test('are parted with a reason, which is kept; they are proposed and can be linked again', async () => {
    await decide(0, 1)
    const { oneId } = (await decided())[0]!
    await expect(undo(0, oneId!, ' ')).rejects.toThrow(/Say what/)
    await undo(0, oneId!, 'Twins')
    expect(await decided()).toEqual([])
    expect(await proposed()).toContainEqual(ids(0, 1))
    const kept = await ask(
      `select from ${of}_link where ${of}_id = $1 and undone_reason = 'Twins' and undone_by is not null`,
      [oneId],
    )
    expect(kept).toHaveLength(2)
    await expect(undo(0, oneId!, 'Twins')).rejects.toThrow(/meanwhile/)
    await decide(0, 1)
    expect(await decided()).toHaveLength(1)
  })

  test('stay linked, two of three, when the third is taken out', async () => {
    await decide(0, 1)
    await decide(1, 2)
    const { oneId } = (await decided())[0]!
    await undo(1, oneId!, 'Somebody else')
    expect((await decided())[0]!.records.map(({ schoolId }) => schoolId)).toEqual(ids(0, 2))
  })

  test('are not there for another authority', async () => {
    expect(await proposed(area.elsewhere)).toEqual([])
    await expect(decide(0, 1, true, area.elsewhere)).rejects.toThrow('We cannot find that.')
    await decide(0, 1)
    expect(await decided(area.elsewhere)).toEqual([])
    const { oneId } = (await decided())[0]!
    await expect(undo(0, oneId!, 'Not ours', area.elsewhere)).rejects.toThrow('We cannot find that.')
  })

  test.each(['headteacher', 'school_admin', 'attendance_officer'] as const)(
    'are not a school’s to decide on (%s)',
    async (role) => {
      const token = await tokenOf(area.schools[0].id, role)
      expect(await proposed(token)).toEqual([])
      expect(await decided(token)).toEqual([])
      await expect(decide(0, 1, true, token)).rejects.toThrow(/does not allow/)
    },
  )
})

test('a decision needs a choice and a reason, each asked for in a sentence', () => {
  const sent = decisionForm.safeParse({
    schoolId: 1,
    recordId: 1,
    otherSchoolId: 2,
    otherRecordId: 2,
    reason: ' ',
  })
  expect(sent.error?.issues.map(({ message }) => message).sort()).toEqual([
    'Choose whether the two records are of the same person.',
    'Say what you decided this on.',
  ])
})
