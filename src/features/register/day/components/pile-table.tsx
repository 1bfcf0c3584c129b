import { describeCode, STAT_CLASSES, type LocalDate, type Session, type StatClass } from '#domain/index.ts'
import { momentTime } from '#ui/format.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextLink } from '#ui/link.tsx'
import { TelephoneLink } from '#ui/telephone-link.tsx'
import { Restrictions } from '#ui/restrictions.tsx'
import { Table } from '#ui/table.tsx'
import { StatusTag } from '#ui/tag.tsx'
import { CLASS_TONES } from '#ui/tones.ts'
import type { Pile, PilePupil } from '../sql.ts'

type Props = {
  urn: number
  date: LocalDate
  session: Session
  pile: Pile
  pupils: PilePupil[]
  restrictions: Record<number, string[]>
}

/** The pupils of one pile: their mark, who entered it, and whom to telephone first. */
export function PileTable({ urn, date, session, pile, pupils, restrictions }: Props) {
  return (
    <Table
      id="pile"
      caption="Pupils"
      captionHidden
      rows={pupils}
      rowKey={({ pupilId }) => pupilId}
      empty={
        <EmptyState title={pile === 'attending' ? 'Nobody is in yet' : 'Nobody is in this pile'}>
          There is nothing to do here.
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: 'Pupil',
          cell: ({ pupilId, name }) => <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>,
        },
        {
          key: 'group',
          header: 'Group',
          cell: ({ groupId, groupName }) => (
            <TextLink href={`/schools/${urn}/registers/${groupId}/${date}/${session}`}>{groupName}</TextLink>
          ),
        },
        {
          key: 'mark',
          header: 'Mark',
          cell: (pupil) => (
            <TextLink bare href={`/schools/${urn}/marks/${pupil.pupilId}/${date}/${session}`}>
              <PupilMark pupil={pupil} date={date} />
            </TextLink>
          ),
        },
        {
          key: 'by',
          header: 'Entered',
          cell: ({ recordedBy, recordedAt }) => recordedAt && `${recordedBy}, ${momentTime(recordedAt)}`,
        },
        {
          key: 'call',
          header: 'Call first',
          cell: ({ pupilId, callFirst, telephone }) => (
            <>
              <Restrictions said={restrictions[pupilId]} />
              {telephone && (
                <>
                  {callFirst} <TelephoneLink number={telephone} />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

// A code that is not for this role to see comes as '' and is named by its class.
function PupilMark({ pupil, date }: { pupil: PilePupil; date: LocalDate }) {
  if (pupil.code === null) return <StatusTag tone="not-taken">Not taken</StatusTag>
  const statClass = pupil.statClass as StatClass
  const name = pupil.code === '' ? STAT_CLASSES[statClass] : describeCode(pupil.code, date).name
  const late = pupil.minutesLate ? `, ${pupil.minutesLate} minutes` : ''
  return (
    <StatusTag tone={CLASS_TONES[statClass]} letter={pupil.code}>
      {name + late}
    </StatusTag>
  )
}
