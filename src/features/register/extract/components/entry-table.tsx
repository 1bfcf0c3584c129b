import type { ExtractEntry } from '../queries.ts'
import { meaningOf } from '../csv-rows.ts'
import { dayDate, moment } from '#ui/format.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TableFrame } from '#ui/table-frame.tsx'

type Props = { id: string; caption: string; entries: ExtractEntry[]; named?: boolean }

/** The entries in order, each followed by every amendment made to it. */
export function EntryTable({ id, caption, entries, named = false }: Props) {
  if (entries.length === 0) {
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
        {entries.map((entry) => (
          <EntryRows key={`${entry.pupilId} ${entry.date} ${entry.session}`} entry={entry} named={named} />
        ))}
      </tbody>
    </TableFrame>
  )
}

function EntryRows({ entry, named }: { entry: ExtractEntry; named: boolean }) {
  const [first] = entry.amendments
  const originalCode = first?.original ?? entry.code
  const notes = [...Object.values(entry.detail), entry.comment].filter(Boolean).join('; ')
  return (
    <>
      <tr>
        {named && <th scope="row">{entry.name}</th>}
        <td>
          {dayDate(entry.date)}, {entry.session}
        </td>
        <td className="wrap">
          {first && <span className="text-ink-muted">Original: </span>}
          <Code code={originalCode} minutes={first?.originalMinutes ?? entry.minutesLate} entry={entry} />
        </td>
        <td className="wrap">{first ? '' : notes}</td>
        <td>{moment(first?.originalAt ?? entry.at)}</td>
        <td className="wrap">{first ? first.originalBy : `${entry.by}, ${entry.position}`}</td>
      </tr>
      {entry.amendments.map((amendment, index) => (
        <tr key={amendment.at}>
          {named && <td />}
          <td />
          <td className="wrap">
            <span className="text-ink-muted">Amended: </span>
            <Code code={amendment.amended} minutes={amendment.amendedMinutes} entry={entry} />
          </td>
          <td className="wrap">
            {[
              amendment.reason || 'Changed while the register was open',
              index === entry.amendments.length - 1 ? notes : '',
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

function Code({ code, minutes, entry }: { code: string; minutes: number; entry: ExtractEntry }) {
  return (
    <>
      {code && <strong className="inline-block min-w-6">{code}</strong>}{' '}
      {meaningOf(code, entry.date, entry.statClass)}
      {minutes > 0 && `, ${minutes} minutes`}
    </>
  )
}
