import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findsText, searchedNumber } from '#domain/index.ts'
import { folded } from '../../src/domain/pupil/folded.ts'

const NAMES = [
  'O’Brien, Siân',
  'Łukasz Wójcik',
  'Aydın Şahin',
  'Groß, Jörg',
  'Ørsted Æsa',
  'Đặng, Thị Ánh',
  'Þóra Smith-Jones',
  'Mary-Ann D’Souza',
]
const plainOf: Record<string, string> = { ł: 'l', ı: 'i', ß: 'ss', ø: 'o', æ: 'ae', đ: 'd', þ: 'th' }
const typedPlain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łıßøæđþ]/g, (letter) => plainOf[letter] ?? letter)

describe('what somebody types finds a name', () => {
  test('by every spelling a keyboard can type: in any order and case, by beginnings, with any apostrophe', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NAMES),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("'", '’', '-', ' ', ''),
        fc.boolean(),
        fc.integer({ min: 2, max: 12 }),
        (name, plain, capitals, joint, turned, length) => {
          const words = (plain ? typedPlain(name) : name)
            .split(/[ ,]+/)
            .map((word) => word.replace(/[’-]/g, joint).slice(0, length))
          const typed = (turned ? words.toReversed() : words).join(' ')
          expect(findsText(name, capitals ? typed.toUpperCase() : typed), typed).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    ['Adeyemi, Temi', 'ade tem', true],
    ['Adeyemi, Temi', 'temi adeyemi', true],
    ['Adeyemi, Temi', 'temi adams', false],
    ['Adeyemi, Temi', 'yemi', false],
    ['Adeyemi, Temi', ' , ', false],
    ['Hall, Ann (2A)', '2a', true],
    ['Hall, Ann', '.*', false],
  ])('in %s, %s: %s', (name, typed, found) => {
    expect(findsText(name, typed)).toBe(found)
  })
})

test('one name written in two ways is one name', () => {
  for (const [a, b] of [
    ['Łukasz', 'Lukasz'],
    ['Aydın', 'Aydin'],
    ['Groß', 'Gross'],
    ['O’Neill', "O'Neill"],
  ] as const)
    expect(folded(a)).toBe(folded(b))
})

test.each([
  ['(01632) 960077', '01632960077'],
  ['+44 1632 960077', '01632960077'],
  ['+44 (0)1632 960077', '01632960077'],
  ['0044 1632 960077', '01632960077'],
  ['960', ''],
  ['12 Elm Road', ''],
])('%s is sought as the number %s', (typed, number) => {
  expect(searchedNumber(typed)).toBe(number)
})
