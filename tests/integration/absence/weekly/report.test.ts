import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addDays,
  addSums,
  localDate,
  mondayOf,
  standingOf,
  tally,
  weekdayOf,
  type LocalDate,
} from '#domain/index.ts'
import { loadMyClasses } from '#features/absence/my-class/load.ts'
import { loadWeekly, loadWeeklyList } from '#features/absence/weekly/load.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { clockAt, makeStaff, realClock, type Staff } from '../../../support/register.ts'
import { markedSchool, type MarkedPupil, type MarkedSchool } from '../../../support/marked-school.ts'

afterAll(realClock)

describe.each([31, 32, 33])('a class’s week (seed %i)', (seed) => {
  let school: MarkedSchool
  let teacher: Staff
  let today: LocalDate
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 7 })
    teacher = await makeStaff(school.id, 'class_teacher', school.groups[0]!.id)
    // The Monday after, when the last week is over.
    today = addDays(mondayOf(school.lastDay), 7)
    await clockAt(`${today}T08:50`)
  })

  const as = <T>(staff: Staff, work: (context: SchoolContext) => Promise<T>): Promise<T> =>
    withActor(staff.token, async (db, actor) =>
      work({ db, actor, school: await findSchool(db, String(school.urn)), today }),
    )
  const there = (pupil: MarkedPupil, group: number) =>
    pupil.group === group && pupil.from <= today && pupil.to >= today
  const members = (group: number, on: LocalDate) =>
    school.pupils.filter((pupil) => there(pupil, group) && pupil.from <= on)
  const sums = (pupil: MarkedPupil, from: LocalDate, to: LocalDate) => {
    const { byCode: _, ...counts } = tally(pupil.marks.filter(({ date }) => date >= from && date <= to))
    return counts
  }

  test.each([0, 3])('adds up to its marks, for the week %i weeks before the last', async (back) => {
    const group = school.groups[0]!
    const monday = addDays(mondayOf(school.lastDay), -7 * back)
    const friday = addDays(monday, 4)
    const address = { group: String(group.id), week: monday }
    const { report } = await as(school.champion, (context) => loadWeekly(context, address))
    const own = members(group.id, friday)
    expect(report!.pupils.map(({ pupilId }) => pupilId).toSorted()).toEqual(
      own.map(({ id }) => id).toSorted(),
    )
    expect(report!.week).toEqual(standingOf(own.map((pupil) => sums(pupil, monday, friday))))
    expect(report!.year).toEqual(standingOf(own.map((pupil) => sums(pupil, localDate('2026-08-01'), friday))))
    for (const line of report!.pupils) {
      const pupil = own.find(({ id }) => id === line.pupilId)!
      const theirs = pupil.marks.filter(({ date }) => date <= friday)
      const recent = theirs.filter(({ date }) => date >= addDays(monday, -21))
      const before = tally(theirs.filter(({ date }) => date < addDays(monday, -21)))
      expect(line.open).toBe(theirs.filter(({ code }) => code === 'N').length)
      expect(line.improving).toBe(
        before.possible >= 20 &&
          tally(recent).possible >= 20 &&
          (before.authorised + before.unauthorised) / before.possible -
            (tally(recent).authorised + tally(recent).unauthorised) / tally(recent).possible >=
            0.05 - 1e-9,
      )
    }
  })

  test('is the same for its teacher, who reads no other class', async () => {
    const [own, other] = school.groups
    const address = { group: String(own!.id), week: undefined }
    const theirs = await as(teacher, (context) => loadWeekly(context, address))
    const champions = await as(school.champion, (context) => loadWeekly(context, address))
    expect(theirs.report).toEqual(champions.report)
    expect((await as(teacher, loadWeeklyList)).lines.map(({ group }) => group.id)).toEqual([own!.id])
    await expect(
      as(teacher, (context) => loadWeekly(context, { group: String(other!.id), week: undefined })),
    ).rejects.toThrow()
  })

  test('on the teacher’s own page counts this year’s weekdays and sessions without a reason', async () => {
    const { classes } = await as(teacher, loadMyClasses)
    expect(classes).toHaveLength(1)
    const own = members(school.groups[0]!.id, today)
    const marks = own.flatMap((pupil) => pupil.marks)
    const { byCode: _, ...year } = tally(marks)
    expect(classes[0]!.year).toMatchObject(year)
    expect(addSums([classes[0]!.year])).toEqual(year)
    expect(classes[0]!.open).toHaveLength(marks.filter(({ code }) => code === 'N').length)
    for (const { weekday, possible, missed, late } of classes[0]!.patterns) {
      const day = tally(marks.filter(({ date }) => weekdayOf(date) === weekday))
      expect([possible, missed, late]).toEqual([
        day.possible,
        day.authorised + day.unauthorised,
        day.lateBeforeClose + day.lateAfterClose,
      ])
    }
  })

  test('is nothing that somebody without groups of their own is shown as theirs', async () => {
    await expect(as(school.champion, loadMyClasses)).rejects.toThrow()
  })
})
