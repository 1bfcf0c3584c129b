import { describe, expect, test } from 'vitest'
import { filterOf } from '#features/absence/period/queries.ts'
import { contactForm } from '#features/roll/contacts/schema.ts'
import { schoolForm } from '#features/school/details/schema.ts'
import { timesForm } from '#features/school/session-times/schema.ts'
import { anId, idsIn, storable } from '#server/fields.ts'
import { parse } from '#server/action.ts'
import { testDb } from '../../support/database.ts'
import { z } from 'zod'

const NO_ID = ['2147483648', '99999999999', '1e99', '-1', '0', '1.5', 'NaN', '__proto__', '']

describe('what a browser or a script says', () => {
  test.each(NO_ID)('%j is the number of nothing', (text) => {
    expect(anId.safeParse(text).success).toBe(false)
    expect(idsIn([text, '7'])).toEqual([7])
    expect(filterOf({ group: text }).group).toBeUndefined()
  })

  test.each(['2147483648', '1e99', 'constructor'])('a trust %j is refused beside its field', (trust) => {
    const issues = schoolForm.safeParse({ trust }).error?.issues ?? []
    expect(issues.map(({ path }) => path.join('.'))).toContain('trust')
  })

  test.each(['50', '15', '-2', '100', '2147483648'])(
    'times for the year group %s are refused',
    (yearGroup) => {
      const issues = timesForm.safeParse({ yearGroup }).error?.issues ?? []
      expect(issues.map(({ path }) => path.join('.'))).toContain('yearGroup')
    },
  )

  test('no text keeps what a database cannot hold, in whatever field it was typed', () => {
    const form = new FormData()
    form.set('name', 'A\0B')
    form.append('many', 'C\0')
    form.append('many', 'D')
    expect(parse(z.object({ name: z.string(), many: z.array(z.string()) }), form)).toEqual({
      name: 'AB',
      many: ['C', 'D'],
    })
    expect(storable('\ud800x').isWellFormed()).toBe(true)
  })
})

describe('about a contact nothing is taken for granted', () => {
  test('a form in which nothing is ticked gives no rights', () => {
    expect(contactForm.parse({ pupil: '1', relationship: 'Aunt' })).toMatchObject({
      parentalResponsibility: false,
      livesWith: false,
      emergency: false,
      mayTellAddress: false,
    })
  })

  test('nor does a script that says nothing', async () => {
    const { owner } = await testDb()
    const { rows } = await owner.query<{ says: string }>(
      `select distinct column_default as says from information_schema.columns
       where table_name = 'pupil_contact' and data_type = 'boolean'`,
    )
    expect(rows).toEqual([{ says: 'false' }])
  })
})
