import type { BoardCell } from '../board.ts'
import type { RegisterState } from '#domain/index.ts'
import { momentTime } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Tag, type TagTone } from '#ui/tag.tsx'

const TONES: Record<RegisterState, TagTone> = {
  'not due': 'neutral',
  open: 'action',
  taken: 'good',
  overdue: 'wrong',
  empty: 'neutral',
}

type Props = { urn: number; date: string; cell: BoardCell }

/** One group's register of one session: a link with its state, who took it and when, or how many are left. */
export function RegisterCell({ urn, date, cell }: Props) {
  if (cell.state === 'empty') return <span className="text-ink-muted">No pupils expected</span>
  const href = `/schools/${urn}/registers/${cell.groupId}/${date}/${cell.session}`
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TextLink
        bare
        href={href}
        aria-label={`${cell.groupName}, ${cell.session}: ${words(cell)}`}
        className="rounded-full"
      >
        <Tag tone={TONES[cell.state]}>{words(cell)}</Tag>
      </TextLink>
      <span className="text-sm text-ink-muted">{note(cell)}</span>
    </span>
  )
}

function words({ state, blank, expected }: BoardCell): string {
  if (state === 'not due') return 'Not due'
  if (state === 'taken') return 'Taken'
  const left = blank === expected ? '' : `, ${blank} to mark`
  return state === 'open' ? `Open${left}` : `Overdue${left}`
}

function note({ takenBy, takenAt, state, blank }: BoardCell): string {
  if (takenAt === null) return ''
  const later = state === 'taken' && blank > 0 ? `, ${blank} joined since without a mark` : ''
  return `${takenBy}, ${momentTime(takenAt)}${later}`
}
