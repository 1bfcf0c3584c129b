import type { Value } from './copy.ts'
import type { Pupil } from './pupils.ts'
import type { Slot } from './settled.ts'
import type { Story } from './stories.ts'

/** Who marks: the teacher of a group, the officer of a school, as memberships; and what each is called. */
export type Markers = {
  teacherOf: (groupId: number) => number
  officerOf: (schoolId: number) => number
  nameOf: (membership: number) => readonly [name: string, position: string]
}

/** Rows for the tables that stand beside the marks, gathered while the marks are made. */
export type Beside = { details: Value[][]; amendments: Value[][] }

/** The mark that stands at the end of its story. */
export function markRow(
  { schoolId, id }: Pupil,
  { date, session }: Slot,
  states: Story,
  planned: boolean,
): Value[] {
  const { by, at, minutes, code } = states.at(-1) ?? states[0]
  return [schoolId, id, date, by, at, minutes, states.length, session, code, planned ? 'planned' : 'typed']
}

/** What each later state overwrote, with the name and position of who did. */
export function amendmentRows(
  { schoolId, id }: Pupil,
  { date, session }: Slot,
  states: Story,
  { nameOf }: Markers,
): Value[][] {
  return states.flatMap((now, index) => {
    const before = states[index - 1]
    if (!before) return []
    const original = [index, before.code, before.minutes, '{}', before.by, ...nameOf(before.by), before.at]
    const amended = [now.code, now.minutes, now.afterClose, now.reason, now.at, now.by]
    return [[schoolId, id, date, session, ...original, ...amended, ...nameOf(now.by)]]
  })
}
