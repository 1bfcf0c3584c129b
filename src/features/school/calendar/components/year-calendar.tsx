import type { LocalDate } from '#domain/index.ts'
import type { YearDay, YearMonth, YearWeek } from '../year-view.ts'
import './calendar.css'

/**
 * Twelve small months, for the eye: the same year stands as a table below, which is what a screen reader is given.
 * Prints on one page.
 */
export function YearCalendar({ months, today }: { months: YearMonth[]; today: LocalDate }) {
  return (
    <div className="months" aria-hidden="true">
      {months.map((month) => (
        <div key={month.name} className="month keep-together">
          <table>
            <caption>
              {month.name}
              <span className="float-right font-normal text-ink-muted">{monthCount(month)}</span>
            </caption>
            <thead>
              <tr>
                <th />
                {['M', 'T', 'W', 'T', 'F', 'S', 'S'].map((letter, index) => (
                  <th key={index}>{letter}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {month.weeks.map((week) => (
                <Week key={week.monday} week={week} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  )
}

function monthCount({ days }: YearMonth): string {
  return days === 0 ? '' : days === 1 ? '1 day' : `${days} days`
}

function Week({ week, today }: { week: YearWeek; today: LocalDate }) {
  return (
    <tr>
      <th>{week.number}</th>
      {week.days.map((day, index) => (
        <td key={index}>{day && <Day day={day} today={day.date === today} />}</td>
      ))}
    </tr>
  )
}

function Day({ day, today }: { day: YearDay; today: boolean }) {
  return (
    <span
      className={`day day-${day.look}`}
      data-open={day.open}
      data-differs={day.differs || undefined}
      data-today={today || undefined}
    >
      {Number(day.date.slice(8))}
      {day.letter && <b>{day.letter}</b>}
    </span>
  )
}
