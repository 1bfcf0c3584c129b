import { Stat, StatRow } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { counted } from '#ui/format.ts'
import { REQUIRED_DAYS, REQUIRED_SESSIONS, type YearLength } from '../year-length.ts'

/** How long the year is, and what that is of. */
export function YearCount({ length, maintained }: { length: YearLength; maintained: boolean }) {
  return (
    <StatRow>
      <Stat label="School days" value={length.days} of={`a maintained school holds ${REQUIRED_DAYS}`} />
      <Stat
        label="Sessions"
        value={length.sessions}
        of={`a maintained school holds at least ${REQUIRED_SESSIONS}`}
        note={maintained && <Difference sessions={length.sessions} />}
      />
      <Stat label="School weeks" value={length.weeks} of="weeks with at least one session" />
    </StatRow>
  )
}

function Difference({ sessions }: { sessions: number }) {
  const over = sessions - REQUIRED_SESSIONS
  if (over < 0) return <Tag tone="caution">{counted(-over, 'session')} short</Tag>
  return <Tag tone="good">{over === 0 ? 'As required' : `${counted(over, 'session')} over`}</Tag>
}
