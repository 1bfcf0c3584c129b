import type { DayLook } from '../year-view.ts'
import './calendar.css'

type Sample = { look: DayLook; letter?: string; open?: 'am'; differs?: true; words: string }

const SAMPLES: Sample[] = [
  { look: 'school', words: 'School day' },
  { look: 'half', letter: '½', open: 'am', words: 'Half day: the filled half is not held' },
  { look: 'inset', letter: 'I', words: 'INSET day' },
  { look: 'bank-holiday', letter: 'B', words: 'Bank holiday' },
  { look: 'closure', letter: 'C', words: 'Planned closure' },
  { look: 'school', differs: true, words: 'Some year groups have other dates' },
  { look: 'out', words: 'No school' },
]

/** What the letters and shapes of the year mean. The small number beside a week counts the school weeks of the year. */
export function CalendarLegend() {
  return (
    <div aria-hidden="true" className="mb-5 print:mb-3">
      <ul className="flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {SAMPLES.map(({ look, letter, open, differs, words }) => (
          <li key={words} className="flex items-center gap-2">
            <span className={`day day-sample day-${look}`} data-open={open} data-differs={differs}>
              9{letter && <b>{letter}</b>}
            </span>
            {words}
          </li>
        ))}
        <li className="flex items-center gap-2 text-ink-muted">
          <span className="w-9 text-center">12</span>
          Beside a week: which school week of the year it is
        </li>
      </ul>
    </div>
  )
}
