import { describeCode, LEGAL_GROUPS } from '#domain/index.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { StatusTag } from '#ui/tag.tsx'
import type { YearMark } from '../sessions.ts'
import { markName, TONES } from '../words.ts'

/** What the pupil was marked in a year, code by code, in the order of the guidance; each count opens its sessions. */
export function CodeTable({ marks, sessionsAt }: { marks: YearMark[]; sessionsAt: string }) {
  const byCode = [
    ...Map.groupBy(
      marks.filter(({ code }) => code !== ''),
      ({ code }) => code,
    ),
  ].flatMap(([code, sessions]) => {
    const last = sessions.at(-1)
    return last ? [{ code, count: sessions.length, last, order: orderOf(last) }] : []
  })
  return (
    <Table
      id="codes"
      caption="By code"
      rows={byCode.sort((a, b) => a.order - b.order || b.count - a.count)}
      rowKey={({ code }) => code}
      empty={<p>Nothing has been marked in this year.</p>}
      columns={[
        {
          key: 'code',
          header: 'Mark',
          cell: ({ code, last }) => (
            <StatusTag tone={TONES[last.statClass]} letter={code}>
              {markName(code, last.date, last.statClass)}
            </StatusTag>
          ),
        },
        {
          key: 'count',
          header: 'Sessions',
          align: 'end',
          cell: ({ code, count }) => (
            <TextLink href={`${sessionsAt}&code=${encodeURIComponent(code)}`}>{count}</TextLink>
          ),
        },
      ]}
    />
  )
}

const orderOf = ({ code, date }: YearMark): number =>
  LEGAL_GROUPS.findIndex(({ id }) => id === describeCode(code, date).group)
