import { expect, test } from 'vitest'
import { deletionGrounds, localDate, WITHDRAWAL_GROUND, withdrawalProblems } from '#domain/index.ts'

const day = localDate
const OFF = { consent: null, meeting: null }
const ON = { consent: day('2027-01-01'), meeting: day('2027-03-01') }
const leaving = {
  ground: WITHDRAWAL_GROUND,
  leavingDay: day('2027-03-05'),
  startingDay: day('2025-09-01'),
  switches: ON,
  records: [],
}
const consent = (outcome: string, on = '2027-02-20') => ({ step: 'consent' as const, outcome, on: day(on) })
const meeting = { step: 'meeting' as const, outcome: 'held', on: day('2027-02-22') }
const missing = (change: Partial<Parameters<typeof withdrawalProblems>[0]>) =>
  withdrawalProblems({ ...leaving, ...change }).map(({ message }) => message)

test('ground F is the ground of a withdrawal to home education', () => {
  const ground = deletionGrounds(day('2026-12-01'), true).find(({ id }) => id === WITHDRAWAL_GROUND)
  expect(ground).toMatchObject({
    letter: 'F',
    text: expect.stringContaining('otherwise than at school') as string,
  })
})

test('nothing is asked for while the switches are off, before their day, or on another ground', () => {
  expect(missing({ switches: OFF })).toEqual([])
  expect(missing({ leavingDay: day('2026-12-31') })).toEqual([])
  expect(missing({ ground: '9(1)(a)' })).toEqual([])
})

test('from its day on each step is asked for by itself', () => {
  expect(missing({})).toEqual([expect.stringContaining('434A'), expect.stringContaining('434B')])
  expect(missing({ leavingDay: day('2027-02-28') })).toEqual([expect.stringContaining('434A')])
  expect(missing({ records: [consent('given')] })).toEqual([expect.stringContaining('434B')])
  expect(missing({ records: [consent('not_needed'), meeting] })).toEqual([])
})

test('the latest answer counts, of this spell on roll alone', () => {
  expect(missing({ records: [consent('given'), meeting, consent('refused')] })).toEqual([
    expect.stringContaining('refused'),
  ])
  expect(missing({ records: [consent('refused'), meeting, consent('given')] })).toEqual([])
  expect(missing({ records: [consent('given', '2025-08-31'), meeting] })).toHaveLength(1)
})
