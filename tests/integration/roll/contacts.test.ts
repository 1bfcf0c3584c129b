import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/index.ts'
import { loadInNow, loadPile } from '#features/register/day/queries.ts'
import { loadDesk } from '#features/register/desk/queries.ts'
import { endContact, linkKnownContact, saveContact } from '#features/roll/contacts/commands.ts'
import { loadContact, searchKnownContacts } from '#features/roll/contacts/queries.ts'
import { admissionHistory } from '#features/roll/entries/queries.ts'
import { loadChange } from '#features/roll/record/queries.ts'
import { loadPupil, pupilRestrictions } from '#features/roll/pupils/queries.ts'
import { contactForm, endForm, linkForm } from '#features/roll/contacts/schema.ts'
import { pupilContacts } from '#features/roll/pupils/personal-details.ts'
import { makeAdmissions, seenOf, type Admissions } from '../../support/admissions.ts'
import { testDb } from '../../support/database.ts'
import { rowsOf } from '../../support/register.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})

const contactsOf = (pupil: number) =>
  here.work(({ db }) => pupilContacts(db, here.school.id, pupil, here.today))

const contactIdOf = async (pupil: number) =>
  (await seenOf('pupil_contact', pupil)).seen['contact_id'] as number

async function formOf(pupil: number, change: Record<string, string>) {
  const entry = await seenOf('pupil_contact', pupil)
  return contactForm.parse({
    pupil,
    entry: entry.id,
    contact: entry.seen['contact_id'],
    seen: JSON.stringify({ ...entry.seen, contact_id: undefined }),
    contactSeen: '{}',
    name: 'Wren Thistlewood',
    relationship: 'Mother',
    telephone: '07700 900123',
    ...change,
  })
}

describe('brothers and sisters', () => {
  test('share one contact: found by a child’s name, told a new number once, ordered for each child', async () => {
    const first = await here.join({ legalForename: 'Abel', name: 'Maud Sharing' })
    const second = await here.join({ legalForename: 'Brenna' })
    const { found } = await here.work((context) => searchKnownContacts(context, { known: 'abel th' }))
    expect(found).toMatchObject([{ name: 'Maud Sharing', children: 'Abel Thistlewood' }])
    const link = linkForm.parse({
      pupil: second,
      contact: found[0]!.id,
      relationship: 'Aunt',
      priority: '2',
      emergency: 'on',
    })
    await here.work((context) => linkKnownContact(context, link))
    const change = await formOf(first, {
      name: 'Maud Sharing',
      telephone: '07700 900555',
      reason: 'She rang',
    })
    await here.work((context) => saveContact(context, change))
    expect((await contactsOf(second)).map((one) => [one.name, one.telephone, one.relationship])).toEqual([
      ['Wren Thistlewood', '07700 900123', 'Mother'],
      ['Maud Sharing', '07700 900555', 'Aunt'],
    ])
    await expect(here.work((context) => linkKnownContact(context, link))).rejects.toMatchObject({
      fieldErrors: { relationship: expect.anything() },
    })
    const history = await here.work(({ db }) => admissionHistory(db, here.school.id, second))
    expect(history.find(({ field }) => field === 'telephone')).toMatchObject({
      original: '07700 900123',
      amended: '07700 900555',
      reason: 'She rang',
    })
  })

  test('a joiner’s first contact may be somebody the school knows', async () => {
    const first = await here.join({ legalForename: 'Cato' })
    const contact = await contactIdOf(first)
    const second = await here.join({ legalForename: 'Dora', contact: String(contact), name: '' })
    expect(await contactIdOf(second)).toBe(contact)
  })

  test('another school’s contact is not found', async () => {
    const elsewhere = await makeAdmissions()
    const stranger = await contactIdOf(await elsewhere.join())
    await expect(here.join({ contact: String(stranger) })).rejects.toMatchObject({ code: 'not_found' })
  })
})

test('a changed number needs a reason; an emergency contact a number, said beside its field', async () => {
  const pupil = await here.join()
  const silent = await formOf(pupil, { telephone: '07700 900777' })
  await expect(here.work((context) => saveContact(context, silent))).rejects.toMatchObject({
    code: 'reason_needed',
  })
  const mute = await formOf(pupil, { telephone: '', emergency: 'on', reason: 'Phone lost' })
  await expect(here.work((context) => saveContact(context, mute))).rejects.toMatchObject({
    fieldErrors: { telephone: [expect.any(String)] },
  })
  const lost = await formOf(pupil, { contactPostcode: 'nowhere', reason: 'Moved' })
  await expect(here.work((context) => saveContact(context, lost))).rejects.toMatchObject({
    fieldErrors: { contactPostcode: [expect.any(String)] },
  })
})

describe('a confidential address', () => {
  const join = () =>
    here.join({
      line1: '7 Secret Lane',
      confidential: 'on',
      livesWith: 'on',
      contactAddress: '7 Secret Lane',
    })
  const revealsOf = async (pupil: number) =>
    (await rowsOf<{ what: string; pupil_id: number }>('access_log', here.school)).filter(
      (row) => row.pupil_id === pupil && row.what === 'confidential address',
    ).length
  const open = (pupil: number, search: Record<string, string> = {}) =>
    here.work((context) => loadPupil(context, String(pupil), search))

  test('is nowhere on the page: not in the address, not with the parent, not in the history', async () => {
    const pupil = await join()
    expect(JSON.stringify(await open(pupil))).not.toContain('Secret Lane')
    expect(await revealsOf(pupil)).toBe(0)
  })

  test('is shown on purpose, and that it was is in the access log', async () => {
    const pupil = await join()
    const { record } = await open(pupil, { reveal: 'address' })
    expect(record?.addresses[0]?.text).toContain('7 Secret Lane')
    expect(record?.contacts[0]?.address).toContain('7 Secret Lane')
    expect(await revealsOf(pupil)).toBe(1)
  })

  test('opening the forms that hold it is in the access log too, and no other form holds it', async () => {
    const pupil = await join()
    const name = await here.work((context) => loadChange(context, String(pupil), 'name'))
    expect(JSON.stringify(name)).not.toContain('Secret Lane')
    expect(await revealsOf(pupil)).toBe(0)
    await here.work((context) => loadChange(context, String(pupil), 'address'))
    const { id } = await seenOf('pupil_contact', pupil)
    await here.work((context) => loadContact(context, String(pupil), String(id)))
    expect(await revealsOf(pupil)).toBe(2)
  })

  test('asking to reveal what is not confidential logs nothing', async () => {
    const pupil = await here.join()
    await open(pupil, { reveal: 'address' })
    expect(await revealsOf(pupil)).toBe(0)
  })
})

test('a teacher’s page has marks, and neither contacts, addresses, characteristics nor history', async () => {
  const pupil = await here.join()
  const { owner } = await testDb()
  const teacher = await here.tokenOf('class_teacher')
  await owner.query(
    `insert into membership_scope (school_id, membership_id, group_id, from_date)
     select school_id, max(id), $2, '2020-09-01' from membership where school_id = $1 and role = 'class_teacher' group by school_id`,
    [here.school.id, here.group],
  )
  const view = await here.as(teacher, (context) => loadPupil(context, String(pupil), {}))
  expect(view).toMatchObject({ record: null, mayEdit: false, mayPrint: false })
  expect(JSON.stringify(view)).not.toMatch(/Wren|Elm Grove/)
  await expect(
    here.as(teacher, (context) => loadChange(context, String(pupil), 'name')),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a governor opens no pupil’s page', async () => {
  const pupil = await here.join()
  const governor = await here.tokenOf('governor')
  await expect(here.as(governor, (context) => loadPupil(context, String(pupil), {}))).rejects.toMatchObject({
    code: 'not_found',
  })
})

describe('before the starting day', () => {
  const barred = (pupil: number, change: Record<string, string> = {}) =>
    contactForm.parse({
      pupil,
      seen: '{}',
      contactSeen: '{}',
      name: 'Rook Thistlewood',
      relationship: 'Father',
      telephone: '07700 900999',
      courtOrder: 'Prohibited steps order: not to collect',
      mustNotContact: 'on',
      ...change,
    })

  test('a new pupil’s contacts are shown with their day; a barred father added since is last, not contact 1', async () => {
    const startingDay = addDays(here.today, 20)
    const pupil = await here.join({ startingDay, livesWith: 'on' })
    await here.work((context) => saveContact(context, barred(pupil)))
    expect(await contactsOf(pupil)).toMatchObject([
      { relationship: 'Mother', startsOn: startingDay, mayContact: true },
      { relationship: 'Father', startsOn: null, mayContact: false },
    ])
    const said = await here.work(({ db }) => pupilRestrictions(db, here.school.id, here.today))
    expect(said[pupil]).toEqual([
      'Rook Thistlewood (Father): do not contact; ask before handing the pupil over; do not tell the address; court order: Prohibited steps order: not to collect',
    ])
  })

  test('a restriction that begins with the pupil is told already; an ended contact is neither told nor shown', async () => {
    const startingDay = addDays(here.today, 20)
    const later = await here.join({ startingDay, courtOrder: 'Supervised contact only', livesWith: 'on' })
    const said = () => here.work(({ db }) => pupilRestrictions(db, here.school.id, here.today))
    expect((await said())[later]).toEqual(['Wren Thistlewood (Mother): court order: Supervised contact only'])
    const pupil = await here.join({ startingDay: addDays(here.today, -5), courtOrder: 'Lifted since' })
    const { id, seen } = await seenOf('pupil_contact', pupil)
    const ended = endForm.parse({
      pupil,
      entry: id,
      seen: JSON.stringify({ to_date: seen['to_date'] }),
      to: addDays(here.today, -1),
      reason: 'Order lifted, contact ended',
    })
    await here.work((context) => endContact(context, ended))
    expect(await contactsOf(pupil)).toEqual([])
    expect((await said())[pupil]).toBeUndefined()
  })

  test('the desk, the lists to ring from and the fire list are told; who may read no contact is not', async () => {
    const pupil = await here.join({ livesWith: 'on' })
    await here.work((context) => saveContact(context, barred(pupil, { courtOrder: '' })))
    const handedOver = ['Rook Thistlewood (Father): do not contact; ask before handing the pupil over']
    const rung = [`${handedOver[0]}; do not tell the address`]
    expect((await here.work(loadDesk)).restrictions[pupil]).toEqual(rung)
    expect((await here.work((context) => loadPile(context, {}))).restrictions[pupil]).toEqual(rung)
    expect((await here.work(loadInNow)).restrictions[pupil]).toEqual(handedOver)
    const teacher = await here.tokenOf('class_teacher')
    expect(await here.as(teacher, ({ db }) => pupilRestrictions(db, here.school.id, here.today))).toEqual({})
  })
})
