import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#domain/index.ts'
import { saveContact } from '#features/roll/contacts/commands.ts'
import { contactForm } from '#features/roll/contacts/schema.ts'
import { makeAdmissions, type Admissions } from '../../support/admissions.ts'
import { rowsOf } from '../../support/register.ts'

let here: Admissions
beforeAll(async () => {
  here = await makeAdmissions()
})

const pupilsHere = async () => (await rowsOf('pupil', here.school)).length
const again = (change: Record<string, string>) => here.join({ otherThan: '', ...change })

describe('a pupil who looks like one in the register', () => {
  test('is asked about, in a starting day to come too, and nobody is added; then added as another child', async () => {
    const startingDay = addDays(here.today, 20)
    const first = await here.join({ legalForename: 'Zoë', legalSurname: 'O’Brien', startingDay })
    const before = await pupilsHere()
    const twin = { legalForename: 'zoe', legalSurname: "O'Brien", telephone: '07700 900499' }
    await expect(again(twin)).rejects.toMatchObject({
      code: 'entered_twice',
      fieldErrors: { otherThan: [expect.stringContaining('Is this Zoë O’Brien')] },
      values: { asked: String(first), alike: String(first), otherThan: '' },
    })
    expect(await pupilsHere()).toBe(before)
    await again({ ...twin, otherThan: String(first) })
    expect(await pupilsHere()).toBe(before + 1)
  })

  test('is found by a name and a parent’s number where the date of birth was typed wrongly', async () => {
    await here.join({ legalForename: 'Fern', telephone: '+44 7700 900 411' })
    await expect(
      again({ legalForename: 'Fern', dateOfBirth: '2019-05-06', telephone: '07700 900411' }),
    ).rejects.toMatchObject({ code: 'entered_twice' })
  })

  test('is not a twin, nor a child of the same name with another day and parent', async () => {
    await here.join({ legalForename: 'Ivo', telephone: '07700 900412' })
    const before = await pupilsHere()
    await again({ legalForename: 'Ida', telephone: '07700 900412' })
    await again({ legalForename: 'Ivo', dateOfBirth: '2018-01-01', telephone: '07700 900413' })
    expect(await pupilsHere()).toBe(before + 2)
  })

  test('another school’s pupil of that name is no matter here', async () => {
    const elsewhere = await makeAdmissions()
    await elsewhere.join({ legalForename: 'Sorrel' })
    const before = await pupilsHere()
    await again({ legalForename: 'Sorrel' })
    expect(await pupilsHere()).toBe(before + 1)
  })
})

test('a second contact of one name for a pupil is asked about, and added as somebody else', async () => {
  const pupil = await here.join({ legalForename: 'Una', name: 'Maeve Dunne' })
  const form = (change: Record<string, string>) =>
    contactForm.parse({
      pupil,
      seen: '{}',
      contactSeen: '{}',
      name: 'maeve DUNNE',
      relationship: 'Aunt',
      ...change,
    })
  const contacts = async () =>
    (await rowsOf<{ pupil_id: number }>('pupil_contact', here.school)).filter((one) => one.pupil_id === pupil)
      .length
  await expect(here.work((context) => saveContact(context, form({})))).rejects.toMatchObject({
    fieldErrors: { namesake: [expect.stringContaining('Maeve Dunne (Mother)')] },
  })
  expect(await contacts()).toBe(1)
  await here.work((context) => saveContact(context, form({ namesake: 'on' })))
  expect(await contacts()).toBe(2)
})
