import { describe, expect, test } from 'vitest'
import { dialled, parentLikeness, type ParentRecord } from '#domain/index.ts'

const NOBODY: ParentRecord = { name: 'Zoë Field', email: '', telephones: [], postcode: '', children: [] }
const likeness = (a: Partial<ParentRecord>, b: Partial<ParentRecord>) =>
  parentLikeness({ ...NOBODY, ...a }, { ...NOBODY, ...b })

describe('two contacts are proposed as one parent', () => {
  test('never for a name alone', () => {
    expect(likeness({}, {})).toBeNull()
  })

  test('never for what they share under different names', () => {
    expect(likeness({ postcode: 'WX1 1AA' }, { name: 'Ann Field', postcode: 'WX1 1AA' })).toBeNull()
  })

  test('for the name with an e-mail address, a number or a postcode, however each is written', () => {
    expect(
      likeness({ email: 'Zoe@home.example' }, { name: 'ZOE FIELD', email: 'zoe@home.example' })?.reasons,
    ).toEqual(['The same name and e-mail address'])
    expect(
      likeness({ telephones: ['+44 7700 900123'] }, { telephones: ['', '07700900123'] })?.reasons,
    ).toEqual(['The same name and telephone number'])
    expect(likeness({ postcode: 'wx11aa' }, { postcode: 'WX1 1AA' })?.reasons).toEqual([
      'The same name and postcode',
    ])
  })

  test('for a child whose records are linked', () => {
    expect(likeness({ children: [4, 7] }, { children: [7] })?.reasons).toEqual([
      'A child whose records are linked',
    ])
  })

  test('with what speaks against it, where both say something', () => {
    const found = likeness(
      { children: [7], email: 'zoe@home.example', postcode: 'WX1 1AA' },
      { children: [7], email: 'z.field@work.example', telephones: ['07700 900123'] },
    )
    expect(found?.against).toEqual(['Different e-mail addresses'])
  })
})

test.each([
  ['07700 900123', '07700900123'],
  ['+44 (0)7700 900123', '07700900123'],
  ['0044 7700 900123', '07700900123'],
  ['ext. 12', ''],
  ['', ''],
])('the number %s is compared as “%s”', (number, figures) => {
  expect(dialled(number)).toBe(figures)
})
