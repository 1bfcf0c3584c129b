import {
  addSums,
  besideBreaks,
  mondayOf,
  weekdayOf,
  type BesideBreak,
  type LocalDate,
  type Session,
  type Sums,
} from '#domain/index.ts'

/** What one session of a day adds up to. */
export type DaySum = { date: LocalDate; session: Session; sums: Sums }

/** Sessions that have something in common, and what they add up to. */
export type Slot = { key: string; name: string; dates: LocalDate[]; session: Session | ''; sums: Sums }

export const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const slotOf = (key: string, name: string, session: Session | '', days: readonly DaySum[]): Slot => ({
  key,
  name,
  session,
  dates: [...new Set(days.map(({ date }) => date))],
  sums: addSums(days.map(({ sums }) => sums)),
})

/** Each weekday with its mornings, afternoons and both, for the weekdays on which there was school. */
export function weekdaySlots(days: readonly DaySum[]): { name: string; am: Slot; pm: Slot; both: Slot }[] {
  return WEEKDAYS.flatMap((name, weekday) => {
    const own = days.filter(({ date }) => weekdayOf(date) === weekday)
    if (own.length === 0) return []
    const of = (session: Session) => own.filter((day) => day.session === session)
    return [
      {
        name,
        am: slotOf(`${weekday}-AM`, `${name} mornings`, 'AM', of('AM')),
        pm: slotOf(`${weekday}-PM`, `${name} afternoons`, 'PM', of('PM')),
        both: slotOf(`${weekday}`, `${name}s`, '', own),
      },
    ]
  })
}

const BESIDE: Record<BesideBreak, string> = {
  before: 'The last day before a break',
  after: 'The first day after a break',
  neither: 'All other days',
}

/** Days beside holidays, bank holidays, INSET and closures against all others. Takes every school day of the year. */
export function breakSlots(days: readonly DaySum[], schoolDays: readonly LocalDate[]): Slot[] {
  const beside = besideBreaks(schoolDays)
  return (['before', 'after', 'neither'] as const)
    .map((where) =>
      slotOf(
        where,
        BESIDE[where],
        '',
        days.filter(({ date }) => (beside.get(date) ?? 'neither') === where),
      ),
    )
    .filter(({ dates }) => dates.length > 0)
}

/** The first and the last week of each half term against the weeks between. */
export function weekSlots(
  days: readonly DaySum[],
  halves: readonly { from: LocalDate; to: LocalDate }[],
): Slot[] {
  const firsts = new Set(halves.map(({ from }) => mondayOf(from)))
  const lasts = new Set(halves.map(({ to }) => mondayOf(to)))
  const within = (holds: (monday: LocalDate) => boolean) => days.filter(({ date }) => holds(mondayOf(date)))
  return [
    slotOf(
      'first',
      'First weeks of half terms',
      '',
      within((monday) => firsts.has(monday)),
    ),
    slotOf(
      'last',
      'Last weeks of half terms',
      '',
      within((monday) => lasts.has(monday) && !firsts.has(monday)),
    ),
    slotOf(
      'between',
      'Weeks between',
      '',
      within((monday) => !firsts.has(monday) && !lasts.has(monday)),
    ),
  ].filter(({ dates }) => dates.length > 0)
}
