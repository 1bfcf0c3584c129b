import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, isPersistentlyAbsent, mondayOf, tally, type Mark } from '#domain/index.ts'
import { overviewFile } from '#features/absence/overview/overview-file.ts'
import { leagueFile } from '#features/absence/league/file.ts'
import { targetsFile } from '#features/absence/targets/file.ts'
import { weeklyFile } from '#features/absence/weekly/file.ts'
import { exportTable, type Export } from '#server/export.ts'
import { withActor } from '#server/db/with-actor.ts'
import { findSchool, type SchoolContext } from '#server/school.ts'
import { testDb } from '../../support/database.ts'
import { markedSchool, type MarkedSchool } from '../../support/marked-school.ts'
import { makeStaff, realClock } from '../../support/register.ts'

afterAll(realClock)

const missed = (marks: readonly Mark[]) => {
  const { authorised, unauthorised } = tally(marks)
  return authorised + unauthorised
}

describe.each([91, 92])('files of the tables (seed %i)', (seed) => {
  let school: MarkedSchool
  let monday: ReturnType<typeof mondayOf>
  beforeAll(async () => {
    school = await markedSchool({ seed, weeks: 3 })
    monday = mondayOf(school.lastDay)
  })

  /** The lines of a CSV below its heads, as cells; no name in these schools holds a comma or a quotation mark. */
  const linesOf = (make: (context: SchoolContext) => Promise<Export>, token = school.champion.token) =>
    withActor(token, async (db, actor) => {
      const made = await make({
        db,
        actor,
        school: await findSchool(db, String(school.urn)),
        // The Monday after, when the last week is over.
        today: addDays(monday, 7),
      })
      const response = await exportTable(db, made, new URLSearchParams())
      const body = (await response.text())
        .replaceAll('\r\n', '\n')
        .replaceAll(/"([^"]*)"/g, (_, cell: string) => cell.replaceAll(',', ';'))
      const [, table = ''] = body.split('\n\n')
      const [head = [], ...lines] = table
        .trim()
        .split('\n')
        .map((line) => line.split(','))
      return lines.map((cells) => Object.fromEntries(head.map((label, n) => [label, cells[n]])))
    })

  test('say of a school at a glance what its marks say', async () => {
    const lines = await linesOf((context) => overviewFile(context, new URLSearchParams()))
    const count = (measure: string) => Number(lines.find((line) => line['Measure'] === measure)?.['Count'])
    const counted = school.pupils.filter(({ marks }) => tally(marks).possible > 0)
    const all = tally(counted.flatMap(({ marks }) => marks))
    expect({
      attendance: count('Attendance'),
      authorised: count('Authorised absence'),
      unauthorised: count('Unauthorised absence'),
      persistent: count('Persistently absent'),
    }).toEqual({
      attendance: all.attended,
      authorised: all.authorised,
      unauthorised: all.unauthorised,
      persistent: counted.filter(({ marks }) => isPersistentlyAbsent(tally(marks))).length,
    })
  })

  test('say of each class in the league what its pupils’ marks of the week say', async () => {
    const lines = await linesOf((context) => leagueFile(context, new URLSearchParams()))
    for (const { id, name } of school.groups) {
      const marks = school.pupils
        .filter(({ group }) => group === id)
        .flatMap((pupil) => pupil.marks.filter(({ date }) => date >= monday))
      const { attended, possible } = tally(marks)
      const line = lines.find((one) => one['Class'] === name)
      expect([line?.['Sessions attended'], line?.['Possible sessions']].map(Number)).toEqual([
        attended,
        possible,
      ])
    }
  })

  test('say of each pupil in the weekly report what was missed in the week and in the year', async () => {
    const [group] = school.groups
    const lines = await linesOf((context) =>
      weeklyFile(context, new URLSearchParams(), { group: String(group!.id) }),
    )
    const own = school.pupils.filter(
      (pupil) =>
        pupil.group === group!.id && pupil.from <= addDays(monday, 4) && pupil.to >= addDays(monday, 7),
    )
    const sums = (of: (marks: Mark[]) => Mark[]) => own.map(({ marks }) => missed(of(marks))).toSorted()
    expect(lines.map((line) => Number(line['Missed this year'])).toSorted()).toEqual(sums((marks) => marks))
    expect(lines.map((line) => Number(line['Missed in the week'])).toSorted()).toEqual(
      sums((marks) => marks.filter(({ date }) => date >= monday)),
    )
  })

  test('are refused to those who do not analyse attendance, and noted for those who do', async () => {
    const teacher = await makeStaff(school.id, 'class_teacher')
    for (const file of [overviewFile, leagueFile, targetsFile])
      await expect(
        linesOf((context) => file(context, new URLSearchParams()), teacher.token),
      ).rejects.toThrow()
    await linesOf((context) => targetsFile(context))
    const { owner } = await testDb()
    const { rows } = await owner.query<{ detail: string }>(
      `select detail from access_log where school_id = $1 and what = 'export' order by id desc limit 1`,
      [school.id],
    )
    expect(rows[0]?.detail).toBe('Targets of attendance')
  })
})
