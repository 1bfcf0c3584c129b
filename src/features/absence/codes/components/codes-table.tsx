import { STAT_CLASSES } from '#domain/index.ts'
import { FigureLink } from '#ui/figure-link.tsx'
import { percent } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { possibleOf, shareOf, type CodeLine } from '../codes.ts'

type Props = {
  lines: CodeLine[]
  parts: string[]
  caption: string
  /** Where the pupils with a code are listed. */
  href: (code: string) => string
  /** Where its sessions are listed: everybody's, or those of one part where an address can choose it. */
  sessions: (code: string, part?: string) => string | undefined
}

/** The codes in use: how often each was used, its share of possible sessions, and how often in each part of the school. */
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
          cell: ({ code, name, marks }) => (
            <FigureLink
              count={marks}
              href={code === '' ? undefined : sessions(code)}
              label={`Sessions of ${code} ${name}`}
            />
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
          cell: ({ code, name, byPart }: CodeLine) =>
            code === '' ? (
              '–'
            ) : (
              <FigureLink
                count={byPart.get(part) ?? 0}
                href={sessions(code, part)}
                label={`${part}, ${code} ${name}`}
              />
            ),
        })),
      ]}
    />
  )
}
