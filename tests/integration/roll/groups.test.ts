import { beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/index.ts'
import { addGroup, changeGroup, endGroup, movePupils } from '#features/roll/groups/commands.ts'
import { groupList, loadGroup } from '#features/roll/groups/queries.ts'
import { pupilHeader } from '#features/roll/pupils/queries.ts'
import { makeAdmissions, type Admissions } from '../../support/admissions.ts'
import { makeGroup } from '../../support/people.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})

const groups = () => here.work(({ db }) => groupList(db, here.school.id, here.today))
const idOf = async (name: string) => (await groups()).find((one) => one.name === name)!.id
const view = (id: number) => here.work((context) => loadGroup(context, String(id)))

test('a group is added, renamed with a reason, and no name is given twice', async () => {
  const add = (name: string) =>
    here.work((context) => addGroup(context, { name, yearGroup: 2, from: here.today }))
  await add('2C')
  await expect(add('2c')).rejects.toMatchObject({ fieldErrors: { name: expect.anything() } })
  const id = await idOf('2C')
  const { standing } = await view(id)
  const rename = (reason: string) =>
    here.work((context) =>
      changeGroup(context, { group: id, seen: standing.seen, name: '2Oak', yearGroup: 2, reason }),
    )
  await expect(rename('')).rejects.toMatchObject({ code: 'reason_needed' })
  await rename('Named after trees')
  await expect(rename('Once more')).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect((await groups()).map(({ name }) => name)).toContain('2Oak')
})

test('pupils move from a day, all or none, and a group ends only when it is empty', async () => {
  const from = await makeGroup(here.school.id, '1M')
  const to = await makeGroup(here.school.id, '1N')
  const joined = { group: String(from), startingDay: addDays(here.today, -7) }
  const [first, second] = [await here.join(joined), await here.join(joined)]
  const { standing, members } = await view(from)
  expect(members.map(({ pupilId }) => pupilId).sort()).toEqual([first, second].sort())
  const end = () =>
    here.work((context) =>
      endGroup(context, { group: from, seen: standing.seen, to: here.today, reason: 'Too small' }),
    )
  await expect(end()).rejects.toMatchObject({ fieldErrors: { to: [expect.stringMatching(/^2 pupils are/)] } })

  const move = (pupils: number[]) =>
    here.work((context) =>
      movePupils(context, { group: from, pupils, other: to, from: here.today, reason: 'Merged' }),
    )
  const stranger = await here.join()
  await expect(move([first, stranger])).rejects.toMatchObject({ code: 'not_found' })
  await move([first, second])
  const groupOn = (pupil: number, day: typeof here.today) =>
    here.work(async ({ db }) => (await pupilHeader(db, here.school.id, pupil, day)).groupName)
  expect([await groupOn(first, addDays(here.today, -1)), await groupOn(first, here.today)]).toEqual([
    '1M',
    '1N',
  ])
  await end()
  expect((await groups()).find(({ id }) => id === from)?.pupils).toBe(0)
})

test('a teacher and another school’s officer are told there is no such group', async () => {
  const elsewhere = await makeAdmissions()
  const teacher = await here.tokenOf('class_teacher')
  for (const token of [teacher, elsewhere.officer])
    await expect(here.as(token, (context) => loadGroup(context, String(here.group)))).rejects.toMatchObject({
      code: 'not_found',
    })
  await expect(
    here.as(elsewhere.officer, (context) =>
      addGroup(context, { name: '9Z', yearGroup: null, from: here.today }),
    ),
  ).rejects.toMatchObject({ code: 'not_allowed' })
})
