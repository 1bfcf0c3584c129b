import { cx } from '#ui/cx.ts'
import { dayDate } from '#ui/format.ts'

import { classWords, toneOf } from '../client/codes.ts'
import type { RecentMark, RegisterRow } from '../contract.ts'

/** The school days before this one, oldest first: ten at most, from all pupils' marks, so that they stand in columns. */
export function recentDays(rows: Pick<RegisterRow, 'recent'>[]): string[] {
  const dates = new Set(rows.flatMap(({ recent }) => recent.map(({ date }) => date)))
  return [...dates].sort().slice(-10)
}

/** The last two weeks' marks, morning above or before afternoon, day by day; one summary for a screen reader. */
export function Fortnight({ days, recent }: { days: string[]; recent: RecentMark[] }) {
  const marks = new Map(recent.map((mark) => [mark.date + mark.session, mark]))
  return (
    <div role="img" aria-label={summaryOf(recent)} className="fortnight">
      {days.flatMap((date, index) =>
        (['AM', 'PM'] as const).map((session) => {
          const mark = marks.get(date + session)
          return (
            <span
              key={date + session}
              title={mark && `${dayDate(date)} ${session}: ${mark.spoken || classWords(mark.statClass)}`}
              data-week={startsWeek(days, index) ? session : undefined}
              data-early={days.length - index > 5 || undefined}
              className={cx(
                'mark mark-sm',
                `mark-${toneOf(mark?.statClass)}`,
                isPresent(mark) && 'mark-quiet',
              )}
            >
              {mark?.code}
            </span>
          )
        }),
      )}
    </div>
  )
}

/** The letters of the days, above the columns. */
export function FortnightHead({ days }: { days: string[] }) {
  return (
    <span className="fortnight" aria-hidden="true">
      {days.map((date, index) => (
        <span
          key={date}
          className="fortnight-day"
          data-week={startsWeek(days, index) ? 'AM' : undefined}
          data-early={days.length - index > 5 || undefined}
        >
          {dayDate(date).slice(0, 1)}
        </span>
      ))}
    </span>
  )
}

function startsWeek(days: string[], index: number): boolean {
  const [before, day] = [days[index - 1], days[index]]
  return before !== undefined && day !== undefined && weekday(day) <= weekday(before)
}

const weekday = (date: string) => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7

const isPresent = (mark: Pick<RecentMark, 'code'> | undefined) => mark?.code === '/' || mark?.code === '\\'

function summaryOf(recent: RecentMark[]): string {
  const counts = new Map<string, number>()
  for (const { code, spoken, statClass } of recent) {
    const words = isPresent({ code }) ? 'present' : spoken || classWords(statClass)
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  if (counts.size === 0) return 'No marks in the last two weeks'
  return `Last two weeks: ${[...counts].map(([words, count]) => `${count} ${words}`).join(', ')}`
}
