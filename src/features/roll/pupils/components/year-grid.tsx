import { counted, dayDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { MarkCell } from '#ui/mark-cell.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import type { YearMark, YearSession, YearWeek } from '../sessions.ts'
import { markName, TONES } from '../words.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri']

/** A school year, a week a line, a morning and an afternoon a day. Each mark is the way to its history. */
export function YearGrid({ weeks, marksAt }: { weeks: YearWeek[]; marksAt: string }) {
  return (
    <TableFrame id="year" caption="Marks week by week, mornings and afternoons" scroll="box" dense>
      <thead>
        <tr>
          <th scope="col">Week from</th>
          {DAYS.map((day) => (
            <th key={day} scope="col" className="centre">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ monday, days }) => (
          <tr key={monday}>
            <th scope="row">{dayDate(monday)}</th>
            {days.map(({ date, AM, PM }) => (
              <td key={date} className="centre">
                <span className="inline-flex gap-0.5">
                  <Session at={`${marksAt}/${date}/AM`} session={AM} words={`${dayDate(date)}, morning`} />
                  <Session at={`${marksAt}/${date}/PM`} session={PM} words={`${dayDate(date)}, afternoon`} />
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

function Session({ at, session, words }: { at: string; session: YearSession; words: string }) {
  if (session === null) return <span aria-hidden="true" className="inline-block w-6" />
  if (session === 'not started')
    return <MarkCell size="small" tone="not-possible" letter="Z" name={`${words}: before the starting day`} />
  const mark = session === 'not taken' ? null : session.mark
  return (
    <TextLink bare href={at} className="inline-flex min-h-6 min-w-6 items-center justify-center">
      <MarkCell
        size="small"
        tone={mark ? TONES[mark.statClass] : 'not-taken'}
        letter={mark?.code}
        name={`${words}: ${mark ? markWords(mark) : 'not taken'}`}
        flagged={mark?.amended}
      />
    </TextLink>
  )
}

const markWords = ({ code, date, statClass, minutesLate, amended }: YearMark): string =>
  [markName(code, date, statClass), minutesLate > 0 && counted(minutesLate, 'minute'), amended && 'amended']
    .filter(Boolean)
    .join(', ')
