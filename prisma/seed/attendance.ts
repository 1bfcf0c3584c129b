import { addDays, OPEN_END } from '#domain/index.ts'
import { placeAbsence, type Phase } from './absence.ts'
import type { Value } from './copy.ts'
import { besideMark, detailRow } from './details.ts'
import { amendmentRows, markRow, type Beside, type Markers } from './mark-rows.ts'
import { patternsOf } from './patterns.ts'
import { sharesOf } from './propensity.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import { chance } from './random.ts'
import { groupName, isOnRollIn, type School, type Years } from './roll.ts'
import { occasionsOf, settledCode, slotsOf, type Occasions, type Slot } from './settled.ts'
import { storyOf } from './stories.ts'
import { clockOf, takenMinute, type Clock } from './taking.ts'
import { DayPicker, dayWeights } from './waves.ts'

type Term = {
  school: School
  year: number
  today: string
  clock: Clock
  occasions: Occasions
  dates: readonly string[]
  starts: DayPicker
  eves: number[]
  groups: Map<string, number>
  markers: Markers
  /** From this day on, reasons are still being found. */
  recentFrom: string
  lastDay: string
}

/** Every mark of both years up to the day before `today`, as rows of session_mark, pupil after pupil. */
export function* allMarks(
  schools: School[],
  years: Years,
  today: string,
  markers: Markers,
  beside: Beside,
): Generator<Value[]> {
  for (const year of years) {
    const shares = sharesOf(schools, year)
    for (const school of schools) {
      const term = termOf(school, year, today, markers)
      for (const pupil of school.pupils) {
        if (isOnRollIn(pupil, year)) yield* marksOf(pupil, shares.get(pupil.id) ?? 0, term, beside)
      }
    }
  }
}

function termOf(school: School, year: number, today: string, markers: Markers): Term {
  const { id, plan, calendars, groups } = school
  const calendar = calendars.get(year)
  const dates = calendar?.daysOf(1).map(({ date }) => date) ?? []
  const over = dates.filter((date) => date < today)
  const isCurrent = over.length < dates.length
  const lastDays = new Set<string>(calendar?.terms.map(({ to }) => to))
  return {
    school,
    year,
    today,
    clock: clockOf(plan),
    occasions: occasionsOf(school, year),
    dates: over,
    starts: new DayPicker(dayWeights(over, id)),
    eves: over.flatMap((date, day) => (lastDays.has(date) ? [day] : [])),
    groups: new Map(
      groups.filter((group) => group.year === year).map(({ name, id: group }) => [name, group]),
    ),
    markers,
    recentFrom: isCurrent ? (over.at(-3) ?? today) : OPEN_END,
    lastDay: isCurrent ? (over.at(-1) ?? '') : '',
  }
}

const NOT_POSSIBLE = new Set(['X', 'D', 'Y1', 'Y4'])
const PLANNED_ABSENCE = new Set(['C2', 'R', 'S'])

function* marksOf(pupil: Pupil, share: number, term: Term, beside: Beside): Generator<Value[]> {
  const { school, year, dates, starts, eves } = term
  const luck = chance(`marks ${pupil.id} ${year}`)
  const patterns = patternsOf(pupil, school, year)
  const settled = settledCode(pupil, school, patterns, term.occasions, year)
  const slots = slotsOf(pupil, school, year, term.today)
  const codes = slots.map(settled)
  const isOpen = (code: string) => !NOT_POSSIBLE.has(code) && !PLANNED_ABSENCE.has(code)
  const open = new Set(codes.flatMap((code, index) => (isOpen(code) ? [index] : [])))
  const planned = codes.filter((code) => PLANNED_ABSENCE.has(code)).length
  const target = Math.max(0, Math.round(share * (open.size + planned)) - planned)
  const yearGroup = yearGroupIn(pupil, year)
  const phase: Phase = school.plan.phase === 'alternative_provision' ? 'secondary' : school.plan.phase
  const away = placeAbsence(luck, slots, open, { phase, yearGroup, share, target, dates, starts, eves })
  const lateness = 0.004 + 0.05 * luck.next() ** 3
  const group = term.groups.get(groupName(yearGroup, pupil.stream)) ?? 0
  for (const [index, slot] of slots.entries()) {
    const absence = away.get(index)
    const code = unheard(pupil, slot, codes[index], term)
      ? 'N'
      : absence
        ? unexplained(absence.code, slot, term.recentFrom, luck)
        : codes[index] || attending(slot, lateness, luck)
    const scene = sceneOf(slot, slots[index + 2], absence?.begins ?? false, group, term)
    const note = besideMark(code, pupil, patterns, slot.date, absence?.spellFrom ?? slot.date, luck)
    if (note) beside.details.push(detailRow(pupil, slot.date, slot.session, note))
    const states = storyOf(code, scene, luck)
    if (states.length > 1) beside.amendments.push(...amendmentRows(pupil, slot, states, term.markers))
    yield markRow(pupil, slot, states, codes[index] === code && (code === 'X' || code === 'C2'))
  }
}

// On the last school day every school has somebody it has not heard of.
const unheard = ({ id }: Pupil, { date }: Slot, settled: string | undefined, { lastDay }: Term): boolean =>
  date === lastDay && id % 40 === 7 && !settled

// Some reasons nobody ever found, and in the last days many are still awaited.
function unexplained(
  code: string,
  { date }: Slot,
  recentFrom: string,
  luck: ReturnType<typeof chance>,
): string {
  const chanceOfN = date >= recentFrom ? { O: 0.9, I: 0.4 } : { O: 0.012, I: 0 }
  return (code === 'O' || code === 'I') && luck.happens(chanceOfN[code]) ? 'N' : code
}

function attending({ session }: Slot, lateness: number, luck: ReturnType<typeof chance>): string {
  if (luck.happens(session === 'AM' ? lateness : lateness / 8)) return 'L'
  return session === 'AM' ? '/' : '\\'
}

function sceneOf(
  { date, session }: Slot,
  later: Slot | undefined,
  begins: boolean,
  group: number,
  { clock, markers, school, today }: Term,
) {
  return {
    date,
    session,
    clock,
    taken: takenMinute(clock, group, date, session),
    teacher: markers.teacherOf(group),
    officer: markers.officerOf(school.id),
    begins,
    nextDay: later && later.date > date ? later.date : null,
    // Counted only for the few stories that ask: there are two million scenes.
    get nextWeek() {
      const later = addDays(date, 7)
      return later < today ? later : null
    },
  }
}
