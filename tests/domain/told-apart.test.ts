import { expect, test } from 'vitest'
import { localDate, toldApart } from '#domain/index.ts'

const named = (name: string, middleNames: string, dateOfBirth: string) => ({
  name,
  middleNames,
  dateOfBirth: localDate(dateOfBirth),
})

test('only where two are alike is a difference said: the middle names', () => {
  expect(
    toldApart([
      named('Khan, Zoë', 'Amina', '2019-05-05'),
      named('Khan, Zoe', 'Noor', '2019-06-01'),
      named('Khan, Zac', 'Ali', '2019-06-01'),
    ]),
  ).toEqual(['Khan, Zoë (Amina)', 'Khan, Zoe (Noor)', 'Khan, Zac'])
})

test('where the middle names do not tell them apart, or one has none, it is the date of birth', () => {
  expect(toldApart([named('Khan, Zoe', '', '2019-05-05'), named('KHAN, Zoe', 'Noor', '2019-06-01')])).toEqual(
    ['Khan, Zoe (born 5 May 2019)', 'KHAN, Zoe (born 1 June 2019)'],
  )
})
