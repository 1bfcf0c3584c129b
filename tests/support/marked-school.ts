import { addDays, localDate, weekdayOf } from '#domain/index.ts'
import type { CharacteristicKind, LocalDate, Mark, Session, Sex } from '#domain/index.ts'
import { testDb } from './database.ts'
import { makeGroup } from './people.ts'
import { clockAt, makeRegisterSchool, makeStaff, type Staff } from './register.ts'
import { saveMarks } from './school.ts'

export type MarkedPupil = {
  id: number
  group: number
  yearGroup: number
  sex: Sex
  dateOfBirth: LocalDate
  from: LocalDate
  to: LocalDate
  characteristics: { kind: CharacteristicKind; value: string }[]
  marks: Mark[]
}

export type MarkedSchool = {
  id: number
  urn: number
  groups: { id: number; name: string; yearGroup: number }[]
  pupils: MarkedPupil[]
  officer: Staff
  champion: Staff
  /** The last day with marks; the clock is set to 08:50 on the next day. */
  lastDay: LocalDate
}

const FLAGS = ['fsm', 'pupil_premium', 'sen_support', 'ehcp', 'eal', 'social_worker'] as const
const ABSENCES = ['I', 'I', 'I', 'M', 'O', 'O', 'N', 'U', 'G', 'T'] as const
const START = localDate('2026-09-07')

/**
 * Makes a school of two classes with some weeks of random marks, saved like any register: pupils who are never and
 * always away, joiners, leavers, marks not taken. The same seed gives the same school. Sets the clock to the morning
 * after.
 */
export async function markedSchool({
  seed,
  pupils = 14,
  weeks = 4,
  start = START,
}: {
  seed: number
  pupils?: number
  weeks?: number
  start?: LocalDate
}): Promise<MarkedSchool> {
  const random = randomFrom(seed)
  const days = Array.from({ length: weeks * 7 }, (_, n) => addDays(start, n)).filter((d) => weekdayOf(d) < 6)
  const lastDay = days.at(-1)!
  await clockAt(`${addDays(lastDay, 1)}T08:50`)

  const school = await makeRegisterSchool(0)
  await openOn(school.id, days)
  const groups = []
  for (const [name, yearGroup] of [
    ['3A', 3],
    ['4A', 4],
  ] as const)
    groups.push({ id: await makeGroup(school.id, name), name, yearGroup })
  const officer = await makeStaff(school.id, 'attendance_officer')
  const champion = await makeStaff(school.id, 'attendance_champion')

  const made: MarkedPupil[] = []
  for (let n = 0; n < pupils; n++) {
    const group = groups[n % groups.length]!
    const joins = random() < 0.1 ? days[Math.floor(random() * days.length)]! : addDays(start, -7)
    const leaves = random() < 0.1 ? days[Math.floor(random() * days.length)]! : localDate('9999-12-31')
    made.push(
      await addPupil(school.id, {
        group: group.id,
        yearGroup: group.yearGroup,
        sex: random() < 0.5 ? 'F' : 'M',
        dateOfBirth: addDays(localDate('2017-09-01'), Math.floor(random() * 700)),
        from: joins,
        to: leaves < joins ? joins : leaves,
        characteristics: FLAGS.filter(() => random() < 0.25).map((kind) => ({ kind, value: '' })),
      }),
    )
  }

  const likelihood = made.map(() => [0, 0.02, 0.05, 0.1, 0.2, 0.5, 1][Math.floor(random() * 7)]!)
  for (const date of days)
    for (const session of ['AM', 'PM'] as const) {
      const codes: Record<number, string> = {}
      made.forEach((pupil, n) => {
        if (date < pupil.from || date > pupil.to || random() < 0.03) return
        const code = random() < likelihood[n]! ? pick(ABSENCES, random) : attending(session, random)
        codes[pupil.id] = code
        pupil.marks.push({ date, session, code })
      })
      if (Object.keys(codes).length === 0) continue
      const { refused } = await saveMarks(officer.token, school.id, date, session, codes)
      if (refused.length > 0) throw new Error(`The register refused ${JSON.stringify(refused)}`)
    }
  return { ...school, groups, pupils: made, officer, champion, lastDay }
}

function attending(session: Session, random: () => number): string {
  const chance = random()
  return chance < 0.05 ? 'L' : chance < 0.08 ? 'V' : chance < 0.1 ? 'Y2' : session === 'AM' ? '/' : '\\'
}

async function openOn(school: number, days: LocalDate[]): Promise<void> {
  const { owner } = await testDb()
  await owner.query(
    `insert into school_day (school_id, date, am, pm) select $1, d, true, true from unnest($2::date[]) d
     on conflict do nothing`,
    [school, days],
  )
  await owner.query(
    `insert into session_time (school_id, session, from_date, starts, opens, closes, ends)
     select school_id, session, '2020-09-01', starts, opens, closes, ends from session_time where school_id = $1`,
    [school],
  )
}

let named = 0

async function addPupil(school: number, pupil: Omit<MarkedPupil, 'id' | 'marks'>): Promise<MarkedPupil> {
  const { owner } = await testDb()
  const { rows } = await owner.query<{ id: number }>(
    'insert into pupil (school_id, sex, date_of_birth) values ($1, $2, $3) returning id',
    [school, pupil.sex, pupil.dateOfBirth],
  )
  const id = rows[0]!.id
  const surname = `Marked${String(++named).padStart(4, '0')}`
  await owner.query(
    `insert into pupil_name (school_id, pupil_id, legal_forename, legal_surname, known_forename, known_surname, from_date)
     values ($1, $2, 'Ada', $3, 'Ada', $3, '2020-01-01')`,
    [school, id, surname],
  )
  await owner.query(
    'insert into enrolment (school_id, pupil_id, starting_day, leaving_day, ground) values ($1, $2, $3, $4, $5)',
    [school, id, pupil.from, pupil.to, pupil.to === '9999-12-31' ? '' : 'A'],
  )
  await owner.query(
    'insert into pupil_group (school_id, pupil_id, group_id, from_date) values ($1, $2, $3, $4)',
    [school, id, pupil.group, pupil.from],
  )
  await owner.query(
    'insert into pupil_year_group (school_id, pupil_id, year_group, from_date) values ($1, $2, $3, $4)',
    [school, id, pupil.yearGroup, pupil.from],
  )
  for (const { kind, value } of pupil.characteristics)
    await owner.query(
      'insert into pupil_characteristic (school_id, pupil_id, kind, value, from_date) values ($1, $2, $3, $4, $5)',
      [school, id, kind, value, pupil.from],
    )
  return { ...pupil, id, marks: [] }
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)]!
}

// The mulberry32 generator: small, and the same on every machine.
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
