import { Button } from '#ui/button.tsx'
import { momentTime } from '#ui/format.ts'
import { Icon } from '#ui/icon.tsx'
import { MarkCell } from '#ui/mark-cell.tsx'

import { choiceOf, classWords, toneOf } from '../client/codes.ts'
import type { Row, Sheet } from '../client/state.ts'

type Props = { sheet: Sheet; row: Row; onChoose: (whose: 'mine' | 'theirs') => void }

/** Two people marked one pupil: both marks side by side, who and when, and one choice. */
export function ConflictChoice({ sheet, row, onChoose }: Props) {
  const { conflict, draft } = row
  if (!conflict || !draft) return null
  const theirs = choiceOf(sheet.palette, conflict.code)?.spoken ?? classWords(conflict.statClass)
  const mine = choiceOf(sheet.palette, draft.code)
  return (
    <div className="row-strip row-strip-caution">
      <Icon name="people" className="text-caution" />
      <span>
        <b>{conflict.by}</b> marked {row.name} meanwhile, at {momentTime(conflict.at)}.
      </span>
      <span className="flex flex-wrap items-center gap-2">
        <Button size="small" onClick={() => onChoose('theirs')}>
          Take theirs{' '}
          <MarkCell size="small" tone={toneOf(conflict.statClass)} letter={conflict.code} name={theirs} />
        </Button>
        <Button size="small" onClick={() => onChoose('mine')}>
          Keep mine{' '}
          <MarkCell
            size="small"
            tone={toneOf(mine?.statClass)}
            letter={draft.code}
            name={mine?.spoken ?? draft.code}
          />
        </Button>
      </span>
    </div>
  )
}
