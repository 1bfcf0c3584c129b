import { expect, test } from 'vitest'
import { INSPECTION_GRADES, inspectionWords, localDate } from '#domain/index.ts'

test('a report uses the words of the inspection framework that its last day falls under', () => {
  expect(inspectionWords(localDate('2025-11-09'))).toBeNull()
  const words = inspectionWords(localDate('2025-11-10'))
  for (const grade of INSPECTION_GRADES) expect(words).toContain(`“${grade}”`)
  expect(words).toContain('“Attendance and behaviour”')
  expect(words).toContain('“Needs attention” or “Urgent improvement”')
  expect(words).not.toMatch(/behaviour and attitudes/i)
})
