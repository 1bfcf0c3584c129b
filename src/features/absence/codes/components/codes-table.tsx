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
  /** Where its sessions are: of everybody, or of one part where an address can choose it. */
  sessions: (code: string, part?: string) => string | undefined
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
          cell: ({ code, name, marks }) => (
            <Figure
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
              <Figure
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

type FigureProps = { count: number; href: string | undefined; label: string }

// Nothing stands behind a nought, and what stands behind a hidden code is not told.
function Figure({ count, href, label }: FigureProps) {
  const said = count.toLocaleString('en-GB')
  return count === 0 || href === undefined ? (
    said
  ) : (
    <TextLink href={href} aria-label={`${label}: ${said}`}>
      {said}
    </TextLink>
  )
}
