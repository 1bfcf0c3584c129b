import { chance, type Chance } from './random.ts'
import { placeAbsence, type Absence } from './absence.ts'
import type { Pupil } from './pupils.ts'
import type { Value } from './copy.ts'

/** What is needed to make the marks of one group of pupils over one year. */
export type MarkPlan = {
  school: number
  dates: readonly string[]
  weights: readonly number[]
  /** Days on which the school was shut without warning. */
  shut: ReadonlySet<string>
  teacher: (pupil: Pupil) => number
  officer: number
  /** From this day on, reasons are still being found. */
  recentFrom: string
  afternoons: (pupil: Pupil) => boolean
}

/** Rows for the tables that stand beside the marks, gathered while the marks are made. */
export type Beside = { details: Value[][]; amendments: Value[][] }

const DETAIL: Record<string, Record<string, string>> = {
  B: { nature: 'Taster day at the further education college' },
  K: { nature: 'Home tuition arranged by the authority' },
  C: { leaveRequest: 'Agreed by the headteacher' },
  J1: { leaveRequest: 'Interview at a college, agreed by the headteacher' },
  E: { suspension: 'Suspension recorded by the headteacher' },
}
const REASONS = [
  'Mother telephoned',
  'Father telephoned',
  'Parent e-mailed',
  'Telephoned home: unwell',
  'Reported on the absence line',
]

/** The marks of one pupil over the days they were on roll, as rows of session_mark. */
export function* marksOf(pupil: Pupil, share: number, plan: MarkPlan, beside: Beside): Generator<Value[]> {
  const luck = chance(`marks ${pupil.id} ${plan.dates[0] ?? ''}`)
  const onRoll = (date: string) => date >= pupil.startingDay && date <= pupil.leavingDay
  const possible = plan.dates.flatMap((date, day) =>
    onRoll(date) && !plan.shut.has(date) ? (plan.afternoons(pupil) ? [day * 2, day * 2 + 1] : [day * 2]) : [],
  )
  const away = placeAbsence(luck, possible, Math.round(share * possible.length), plan.weights)
  const lateness = 0.004 + 0.05 * luck.next() ** 3
  for (const [day, date] of plan.dates.entries()) {
    if (!onRoll(date)) continue
    for (const session of ['AM', 'PM'] as const) {
      const code = codeAt(pupil, plan, away, day, date, session, luck, lateness)
      yield markRow(
        pupil,
        plan,
        date,
        session,
        code,
        away.get(day * 2 + (session === 'PM' ? 1 : 0)),
        luck,
        beside,
      )
    }
  }
}

function codeAt(
  pupil: Pupil,
  plan: MarkPlan,
  away: Map<number, Absence>,
  day: number,
  date: string,
  session: 'AM' | 'PM',
  luck: Chance,
  lateness: number,
): string {
  const absence = away.get(day * 2 + (session === 'PM' ? 1 : 0))
  if (plan.shut.has(date)) return 'Y4'
  if (session === 'PM' && !plan.afternoons(pupil)) return 'X'
  if (!absence) return attendingCode(pupil, date, session, luck, lateness)
  const unexplained = date >= plan.recentFrom ? 0.3 : absence.code === 'O' ? 0.008 : 0
  return luck.happens(unexplained) && ['I', 'O'].includes(absence.code) ? 'N' : absence.code
}

function attendingCode(
  pupil: Pupil,
  date: string,
  session: 'AM' | 'PM',
  luck: Chance,
  lateness: number,
): string {
  const weekday = new Date(date).getUTCDay()
  if (pupil.cohort >= 10 && pupil.cohort <= 12 && pupil.id % 23 === 0 && weekday === 3) return 'B'
  if (pupil.traits.sen === 'ehcp' && pupil.id % 37 === 0 && weekday === 2) return 'K'
  if (
    pupil.stream === Math.floor(new Date(date).getUTCDate() / 3) &&
    weekday === 4 &&
    date.slice(5, 7) === '06'
  )
    return 'V'
  if (session === 'AM' && luck.happens(lateness)) return 'L'
  return session === 'AM' ? '/' : '\\'
}

function markRow(
  pupil: Pupil,
  plan: MarkPlan,
  date: string,
  session: 'AM' | 'PM',
  code: string,
  absence: Absence | undefined,
  luck: Chance,
  beside: Beside,
): Value[] {
  const clock = session === 'AM' ? '08:5' : '13:0'
  const taken = `${date} ${clock}${pupil.id % 7}:00${londonOffset(date)}`
  const minutes = code === 'L' ? luck.whole(2, 28) : code === 'U' ? luck.whole(36, 140) : 0
  const teacher = plan.teacher(pupil)
  const detail = DETAIL[code]
  if (detail) beside.details.push([plan.school, pupil.id, date, session, JSON.stringify(detail), '', false])
  const explained = code === 'I' && absence?.begins && session === 'AM' && luck.happens(0.35)
  if (!explained) {
    const known = !['/', '\\', 'L', 'N'].includes(code)
    return [
      plan.school,
      pupil.id,
      date,
      known ? plan.officer : teacher,
      taken,
      minutes,
      1,
      session,
      code,
      'typed',
    ]
  }
  // The teacher wrote N; the office found the reason after the register had closed.
  const found = `${date} ${luck.whole(9, 11) === 9 ? '09' : '10'}:${luck.whole(20, 59)}:00${londonOffset(date)}`
  beside.amendments.push([
    plan.school,
    pupil.id,
    date,
    session,
    1,
    'N',
    0,
    '{}',
    teacher,
    taken,
    'I',
    0,
    true,
    luck.pick(REASONS),
    found,
    plan.officer,
  ])
  return [plan.school, pupil.id, date, plan.officer, found, 0, 2, session, 'I', 'typed']
}

const offsets = new Map<string, string>()

// Summer time as London keeps it: what PostgreSQL reads after the time.
function londonOffset(date: string): string {
  const known = offsets.get(date)
  if (known) return known
  const hour = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const offset = hour.format(new Date(`${date}T12:00:00Z`)) === '13' ? '+01' : '+00'
  offsets.set(date, offset)
  return offset
}
