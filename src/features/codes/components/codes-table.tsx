import { STAT_CLASSES } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { possibleOf, shareOf, type CodeLine } from '../codes.ts'

type Props = {
  lines: CodeLine[]
  parts: string[]
  caption: string
  /** Where the pupils of a code are. */
  href: (code: string) => string
  /** Where its sessions are. */
  sessions: (code: string) => string
}

/** The codes in use: how often each stands, its share of possible sessions, and how often in each part of the school. */
export function CodesTable({ lines, parts, caption, href, sessions }: Props) {
  const possible = possibleOf(lines)
  return (
    <Table
      id="codes"
      caption={caption}
      rows={lines}
      rowKey={({ code, statClass }) => `${code} ${statClass}`}
      dense
      columns={[
        {
          key: 'code',
          header: 'Code',
          cell: (line) =>
            line.code === '' ? (
              line.name
            ) : (
              <>
                <TextLink href={href(line.code)}>
                  {line.code} {line.name}
                </TextLink>{' '}
                {line.rare && <Tag>Rare</Tag>}
              </>
            ),
        },
        { key: 'class', header: 'Counts as', cell: ({ statClass }) => STAT_CLASSES[statClass] },
        {
          key: 'marks',
          header: 'Sessions',
          align: 'end',
          cell: ({ code, name, marks }) =>
            code === '' ? (
              marks.toLocaleString('en-GB')
            ) : (
              <TextLink
                href={sessions(code)}
                aria-label={`Sessions of ${code} ${name}: ${marks.toLocaleString('en-GB')}`}
              >
                {marks.toLocaleString('en-GB')}
              </TextLink>
            ),
        },
        {
          key: 'share',
          header: 'Of possible',
          align: 'end',
          cell: (line) => percent(shareOf(line, possible)),
        },
        {
          key: 'pupils',
          header: 'Pupils',
          align: 'end',
          cell: ({ pupils }) => pupils.toLocaleString('en-GB'),
        },
        ...parts.map((part) => ({
          key: `part-${part}`,
          header: part,
          align: 'end' as const,
          cell: ({ code, byPart }: CodeLine) =>
            code === '' ? '–' : (byPart.get(part) ?? 0).toLocaleString('en-GB'),
        })),
      ]}
    />
  )
}
