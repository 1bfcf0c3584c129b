import { SESSIONS } from '#domain/index.ts'
import type { Markers } from './mark-rows.ts'
import type { Value } from './copy.ts'
import { yearGroupIn } from './pupils.ts'
import { groupName, isOnRollIn, type School } from './roll.ts'
import { at, clockOf, takenMinute } from './taking.ts'

/** A register for every group and session before `today`: the seed marks each pupil who is on roll, so each is complete. */
export function* allRegisters(
  schools: School[],
  today: string,
  { teacherOf, nameOf }: Markers,
): Generator<Value[]> {
  for (const { plan, calendars, groups, pupils } of schools) {
    const clock = clockOf(plan)
    for (const { id, schoolId, name, year, yearGroup } of groups) {
      const members = pupils.filter(
        (pupil) => isOnRollIn(pupil, year) && groupName(yearGroupIn(pupil, year), pupil.stream) === name,
      )
      const teacher = teacherOf(id)
      for (const { date, am, pm } of calendars.get(year)?.daysOf(yearGroup) ?? []) {
        if (
          date >= today ||
          !members.some(({ startingDay, leavingDay }) => startingDay <= date && date <= leavingDay)
        )
          continue
        for (const session of SESSIONS) {
          if (!(session === 'AM' ? am : pm)) continue
          const taken = at(date, takenMinute(clock, id, date, session))
          yield [
            schoolId,
            id,
            date,
            session,
            teacher,
            nameOf(teacher)[0],
            taken,
            taken,
            at(date, clock[session].closes),
          ]
        }
      }
    }
  }
}
