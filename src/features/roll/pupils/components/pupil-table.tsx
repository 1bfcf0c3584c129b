import {
  attendanceRate,
  absencesOf,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  OPEN_END,
  yearGroupName,
} from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { pupilsList, type PupilsAsked } from '../asked.ts'
import type { ListedPupil } from '../list.ts'

type Props = { base: string; query: PupilsAsked; pupils: ListedPupil[]; year: string }

/** Pupils, each with this year's attendance: the rate and the sessions it is worked out from. */
export function PupilTable({ base, query, pupils, year }: Props) {
  return (
    <Table
      id="pupils"
      caption={`Attendance in ${year}, from the marks taken so far`}
      rows={pupils}
      rowKey={({ pupilId, startingDay }) => `${pupilId} ${startingDay}`}
      sort={{
        key: query.sort,
        direction: query.order,
        href: (key, order) => pupilsList.address(base, query, { sort: key as PupilsAsked['sort'], order }),
      }}
      empty={<EmptyState title="No pupil found">Try fewer letters, or another year group.</EmptyState>}
      columns={[
        {
          key: 'name',
          header: 'Pupil',
          sortable: true,
          cell: ({ pupilId, name, legalName }) => (
            <>
              <TextLink href={`${base}/${pupilId}`}>{name}</TextLink>
              {legalName !== name && !name.startsWith(`${legalName} (`) && (
                <span className="block text-xs font-normal text-ink-muted">In full: {legalName}</span>
              )}
            </>
          ),
        },
        {
          key: 'year',
          header: 'Year',
          sortable: true,
          cell: ({ yearGroup }) => yearGroup !== null && yearGroupName(yearGroup),
        },
        { key: 'group', header: 'Group', cell: ({ groupName }) => groupName },
        {
          key: 'attendance',
          header: 'Attendance',
          sortable: true,
          align: 'end',
          cell: (pupil) => (
            <>
              {percent(attendanceRate(pupil))}{' '}
              <span className="text-ink-muted">
                {pupil.attended} of {pupil.possible}
              </span>
            </>
          ),
        },
        { key: 'absent', header: 'Missed', sortable: true, align: 'end', cell: (pupil) => absencesOf(pupil) },
        { key: 'flag', header: 'Absence', cell: (pupil) => <AbsenceTag pupil={pupil} /> },
        {
          key: 'roll',
          header: 'On roll',
          cell: ({ startingDay, leavingDay }) => rollWords(startingDay, leavingDay, query.status),
        },
      ]}
    />
  )
}

function AbsenceTag({ pupil }: { pupil: ListedPupil }) {
  if (isSeverelyAbsent(pupil)) return <Tag tone="wrong">Severe</Tag>
  if (isPersistentlyAbsent(pupil)) return <Tag tone="caution">Persistent</Tag>
  return null
}

function rollWords(from: string, to: string, status: PupilsAsked['status']): string {
  if (status === 'coming') return `from ${shortDate(from)}`
  return to === OPEN_END ? `since ${shortDate(from)}` : `until ${shortDate(to)}`
}
