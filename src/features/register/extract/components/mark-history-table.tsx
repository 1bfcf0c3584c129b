import { dayDate, moment } from '#ui/format.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import type { MarkHistory } from '../sql.ts'
import { meaningOf } from '../csv-rows.ts'

type Props = { id: string; caption: string; marks: MarkHistory[]; named?: boolean }

/** Marks in order, each followed by every amendment made to it. */
export function MarkHistoryTable({ id, caption, marks, named = false }: Props) {
  if (marks.length === 0) {
    return (
      <EmptyState title="Nothing was recorded">There is no entry in the register for these days.</EmptyState>
    )
  }
  return (
    <TableFrame id={id} caption={caption} dense>
      <thead>
        <tr>
          {named && <th scope="col">Pupil</th>}
          <th scope="col">Session</th>
          <th scope="col">Entry</th>
          <th scope="col">Reason for change, details</th>
          <th scope="col">Recorded</th>
          <th scope="col">By</th>
        </tr>
      </thead>
      <tbody>
        {marks.map((mark) => (
          <MarkRows key={`${mark.pupilId} ${mark.date} ${mark.session}`} mark={mark} named={named} />
        ))}
      </tbody>
    </TableFrame>
  )
}

function MarkRows({ mark, named }: { mark: MarkHistory; named: boolean }) {
  const [first] = mark.amendments
  const originalCode = first?.original ?? mark.code
  const notes = [...Object.values(mark.detail), mark.comment].filter(Boolean).join('; ')
  return (
    <>
      <tr>
        {named && <th scope="row">{mark.name}</th>}
        <td>
          {dayDate(mark.date)}, {mark.session}
        </td>
        <td className="wrap">
          {first && <span className="text-ink-muted">Original: </span>}
          <Code code={originalCode} minutes={first?.originalMinutes ?? mark.minutesLate} mark={mark} />
        </td>
        <td className="wrap">{first ? '' : notes}</td>
        <td>{moment(first?.originalAt ?? mark.at)}</td>
        <td className="wrap">
          {first ? `${first.originalBy}, ${first.originalPosition}` : `${mark.by}, ${mark.position}`}
        </td>
      </tr>
      {mark.amendments.map((amendment, index) => (
        <tr key={amendment.at}>
          {named && <td />}
          <td />
          <td className="wrap">
            <span className="text-ink-muted">Amended: </span>
            <Code code={amendment.amended} minutes={amendment.amendedMinutes} mark={mark} />
          </td>
          <td className="wrap">
            {[
              amendment.reason || 'Changed while the register was open',
              index === mark.amendments.length - 1 ? notes : '',
            ]
              .filter(Boolean)
              .join('. ')}
          </td>
          <td>{moment(amendment.at)}</td>
          <td className="wrap">
            {amendment.by}, {amendment.position}
          </td>
        </tr>
      ))}
    </>
  )
}

function Code({ code, minutes, mark }: { code: string; minutes: number; mark: MarkHistory }) {
  return (
    <>
      {code && <strong className="inline-block min-w-6">{code}</strong>}{' '}
      {meaningOf(code, mark.date, mark.statClass)}
      {minutes > 0 && `, ${minutes} minutes`}
    </>
  )
}
