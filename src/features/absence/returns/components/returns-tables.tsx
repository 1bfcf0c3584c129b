import { fullDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { DeletionLine, NewPupilLine, SicknessLine } from '../queries.ts'
import { newPupilWords, sicknessWords } from '../words.ts'

type Props<Line> = { urn: number; lines: Line[] }

const pupil = (urn: number) =>
  function PupilLink({ pupilId, name }: { pupilId: number; name: string }) {
    return <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>
  }

/** The names entered this school year, with the day by which each is returned or why it is exempt. */
export function NewPupilTable({ urn, lines }: Props<NewPupilLine>) {
  return (
    <Table
      id="new-pupils"
      caption="Names entered since 1 August: returned by the end of the fifth day after the day of entry"
      rows={lines}
      rowKey={({ pupilId, startingDay }) => `${pupilId} ${startingDay}`}
      empty="No name was entered."
      columns={[
        { key: 'name', header: 'Pupil', cell: pupil(urn) },
        { key: 'by', header: 'Return by', wrap: true, cell: newPupilWords },
        { key: 'entered', header: 'Entered', cell: ({ entered }) => fullDate(entered) },
        { key: 'starts', header: 'Starting day', cell: ({ startingDay }) => fullDate(startingDay) },
      ]}
    />
  )
}

/** The names deleted this school year or about to be, each with its ground. */
export function DeletionTable({ urn, lines }: Props<DeletionLine>) {
  return (
    <Table
      id="deletions"
      caption="Names deleted since 1 August: returned as soon as the ground is met, no later than the deletion"
      rows={lines}
      rowKey={({ pupilId, leavingDay }) => `${pupilId} ${leavingDay}`}
      empty="No name was deleted."
      columns={[
        { key: 'name', header: 'Pupil', cell: pupil(urn) },
        {
          key: 'by',
          header: 'Return by',
          wrap: true,
          cell: ({ exempt, leavingDay }) => exempt || fullDate(leavingDay),
        },
        { key: 'last', header: 'Last day on roll', cell: ({ leavingDay }) => fullDate(leavingDay) },
        { key: 'ground', header: 'Ground', cell: ({ groundWords }) => groundWords },
      ]}
    />
  )
}

/** Pupils with much illness this school year, counted both ways. */
export function SicknessTable({ urn, lines, prompts }: Props<SicknessLine> & { prompts: string }) {
  return (
    <Table
      id="sickness"
      caption={`Pupils with 12 or more days of illness since 1 August; what prompts the return: ${prompts}`}
      rows={lines}
      rowKey={({ pupilId }) => pupilId}
      empty="No pupil on roll has missed 12 days through illness."
      columns={[
        { key: 'name', header: 'Pupil', cell: pupil(urn) },
        { key: 'days', header: 'Days that hold an I', align: 'end', cell: ({ byDays }) => byDays.days },
        {
          key: 'sessions',
          header: 'Sessions of I, divided by two',
          align: 'end',
          cell: ({ bySessions }) => bySessions.days,
        },
        { key: 'due', header: 'Return', cell: sicknessWords },
      ]}
    />
  )
}
