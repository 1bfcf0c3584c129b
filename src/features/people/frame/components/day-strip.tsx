import { StatusStrip } from '#ui/frame/status-strip.tsx'
import type { StripItem } from '#ui/frame/status-strip.tsx'

import type { SchoolDay } from '../school-day.ts'

/** The school day, always in sight: the date, and whether the morning's and afternoon's registers are open. */
export function DayStrip({ day, school }: { day: SchoolDay; school: string | null }) {
  const items = day.sessions.map(({ session, state, opens, closes }): StripItem => ({
    label: session,
    value: {
      before: `opens ${opens}`,
      open: `open until ${closes}`,
      closed: `closed at ${closes}`,
      unset: 'times not set',
    }[state],
    state: state === 'open' ? 'now' : 'idle',
  }))
  return (
    <StatusStrip
      lead={school ? `${school}, ${day.date}` : day.date}
      items={items.length > 0 ? items : [{ label: 'No school today' }]}
    />
  )
}
