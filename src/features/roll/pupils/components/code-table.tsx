import { describeCode, LEGAL_GROUPS, STAT_CLASSES } from '#domain/index.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { StatusTag } from '#ui/tag.tsx'
import { HIDDEN_CODE, type YearMark } from '../sessions.ts'
import { markName, TONES } from '../words.ts'

/**
 * What the pupil was marked in a year, code by code, in the order of the guidance; each count opens its sessions. Codes
 * that are not for this role to see are counted by their class.
 */
export function CodeTable({ marks, sessionsAt }: { marks: YearMark[]; sessionsAt: string }) {
  const byCode = [...Map.groupBy(marks, ({ code, statClass }) => code || statClass).values()].flatMap(
    (sessions) => {
      const last = sessions.at(-1)
      return last ? [{ count: sessions.length, last, order: orderOf(last) }] : []
    },
  )
  return (
    <Table
      id="codes"
      caption="By code"
      rows={byCode.sort((a, b) => a.order - b.order || b.count - a.count)}
      rowKey={({ last }) => last.code || last.statClass}
      empty={<p>Nothing has been marked in this year.</p>}
      columns={[
        {
          key: 'code',
          header: 'Mark',
          cell: ({ last: { code, date, statClass } }) => (
            <StatusTag tone={TONES[statClass]} letter={code}>
              {code ? markName(code, date, statClass) : 'Not shown to your role'}
            </StatusTag>
          ),
        },
        { key: 'class', header: 'Counts as', cell: ({ last }) => STAT_CLASSES[last.statClass] },
        {
          key: 'count',
          header: 'Sessions',
          align: 'end',
          cell: ({ last: { code, statClass }, count }) => (
            <TextLink
              href={`${sessionsAt}${code ? '' : `&kind=${statClass}`}&code=${encodeURIComponent(code || HIDDEN_CODE)}`}
            >
              {count}
            </TextLink>
          ),
        },
      ]}
    />
  )
}

const orderOf = ({ code, date }: YearMark): number =>
  code === ''
    ? LEGAL_GROUPS.length
    : LEGAL_GROUPS.findIndex(({ id }) => id === describeCode(code, date).group)
