import type { LocalDate } from '#domain/index.ts'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { lastRecord, type Child } from '../children.ts'
import { GROUNDS } from '../grounds.ts'
import { leavingWords } from '../wording.ts'

/** Children of compulsory school age who are on no roll known here, with what is known of each. Nothing if there are none. */
export function OnNoRoll({ listed, today }: { listed: Child[]; today: LocalDate }) {
  if (listed.length === 0) return null
  const known = (child: Child) => leavingWords(lastRecord(child), today)
  return (
    <Section title="Possible children missing education">
      <Table
        id="on-no-roll"
        caption={`${listed.length} of compulsory school age on no roll known here. Not in the figures below.`}
        rows={listed}
        rowKey={({ key }) => key}
        dense
        columns={[
          { key: 'name', header: 'Child', cell: (child) => <Name child={child} /> },
          { key: 'school', header: 'Last school', wrap: true, cell: (child) => lastRecord(child).school },
          {
            key: 'last',
            header: 'Last day on roll',
            cell: (child) => {
              const { lastDay } = known(child)
              return lastDay ? shortDate(lastDay) : 'Not started yet'
            },
          },
          { key: 'ground', header: 'Ground', wrap: true, cell: (child) => known(child).ground },
          { key: 'next', header: 'Next school', wrap: true, cell: (child) => known(child).next },
          {
            key: 'why',
            header: 'Why',
            cell: ({ grounds }) => grounds.map((ground) => GROUNDS[ground].label).join('; '),
          },
        ]}
      />
    </Section>
  )
}

function Name({ child }: { child: Child }) {
  const { held, urn, pupilId } = lastRecord(child)
  return held ? <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{child.name}</TextLink> : child.name
}
