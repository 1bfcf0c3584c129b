import {
  absenceBand,
  absencesOf,
  attendanceRate,
  COHORTS,
  cohortsOf,
  LOW_EVIDENCE_UNDER,
  OPEN_END,
  type AbsenceBand,
  type Cohort,
} from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { counted, percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { absenceAddress, orderOf, type AbsenceQuery } from '../address.ts'
import type { ListedPupil } from '../choosing.ts'
import type { AbsenceList } from '../queries.ts'

type Props = { list: AbsenceList; caption: string; today: string }

const BANDS: Record<AbsenceBand, string> = {
  severe: 'severe',
  persistent: 'persistent',
  atRisk: 'at risk',
  low: '',
  none: '',
}

// The short forms used in schools; a screen reader says each in full.
const WATCHED = {
  fsm: 'FSM',
  sen_support: 'SEN',
  ehcp: 'EHCP',
  looked_after: 'LAC',
  social_worker: 'SW',
  young_carer: 'YC',
} as const satisfies Partial<Record<Cohort, string>>

/** Pupils and what they miss. A name leads to the pupil's page, a column's heading sorts by it. */
export function AbsenceTable({ list, caption, today }: Props) {
  const { school, query, pupils, since } = list
  return (
    <Table
      id="absence"
      caption={caption}
      rows={pupils}
      rowKey={({ pupilId }) => pupilId}
      dense
      wide
      empty={<EmptyState title="Nobody is in this list">Choose another list or other filters.</EmptyState>}
      sort={{
        key: query.sort,
        direction: orderOf(query),
        href: (key, order) => absenceAddress(list, { sort: key as AbsenceQuery['sort'], order }),
      }}
      columns={[
        {
          key: 'name',
          header: 'Pupil',
          sortable: true,
          cell: ({ pupilId, name }) => (
            <TextLink href={`/schools/${school.urn}/pupils/${pupilId}`}>{name}</TextLink>
          ),
        },
        { key: 'group', header: 'Group', sortable: true, cell: ({ group }) => group },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => percent(attendanceRate(sums)),
        },
        {
          key: 'band',
          header: `Absence, moved since ${shortDate(since)}`,
          cell: (pupil) => <Flags pupil={pupil} today={today} />,
        },
        {
          key: 'missed',
          header: 'Missed',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => `${absencesOf(sums)} of ${sums.possible}`,
        },
        {
          key: 'canMiss',
          header: 'Outlook',
          sortable: true,
          wrap: true,
          cell: (pupil) => <span className="inline-block min-w-44">{outlookOf(pupil)}</span>,
        },
        { key: 'illness', header: 'Ill, appointments', align: 'end', cell: ({ reasons }) => reasons.illness },
        {
          key: 'authorised',
          header: 'Authorised',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => sums.authorised,
        },
        { key: 'holiday', header: 'Holiday', align: 'end', cell: ({ reasons }) => reasons.holiday },
        {
          key: 'unauthorised',
          header: 'Unauthorised',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => sums.unauthorised,
        },
        {
          key: 'lateBeforeClose',
          header: 'Late',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => sums.lateBeforeClose + sums.lateAfterClose,
        },
        {
          key: 'weeks',
          header: 'By week',
          align: 'end',
          cell: ({ weeks }) => <Weeks weeks={weeks} />,
        },
        { key: 'groups', header: 'Groups', cell: ({ cohorts }) => <Groups cohorts={cohorts} /> },
      ]}
    />
  )
}

const MOVED = { new: 'new', back: 'no longer', worse: 'worse', better: 'better' } as const

function Flags({ pupil: { sums, movement, leavingDay }, today }: { pupil: ListedPupil; today: string }) {
  const band = BANDS[absenceBand(sums)]
  return (
    <span className="flex gap-1 whitespace-nowrap print:flex-wrap">
      {band && <Tag tone={band === 'at risk' ? 'neutral' : 'caution'}>{band}</Tag>}
      {movement !== 'same' && <Tag>{MOVED[movement]}</Tag>}
      {sums.possible < LOW_EVIDENCE_UNDER && <Tag>few sessions</Tag>}
      {leavingDay !== OPEN_END && leavingDay < today && <Tag>left {shortDate(leavingDay)}</Tag>}
    </span>
  )
}

/** Sessions missed week by week, the latest last: figures to see, a sentence for screen readers. */
function Weeks({ weeks }: { weeks: (number | null)[] }) {
  return (
    <>
      <span aria-hidden="true" className="whitespace-nowrap tabular-nums">
        {weeks.map((missed) => missed ?? '–').join(' ')}
      </span>
      <span className="sr-only">
        {weeks.map((missed) => (missed === null ? 'no sessions' : String(missed))).join(', then ')}
      </span>
    </>
  )
}

function Groups({ cohorts }: { cohorts: number }) {
  const ids = (Object.keys(WATCHED) as (keyof typeof WATCHED)[]).filter((id) =>
    cohortsOf(cohorts).includes(id),
  )
  return ids.map((id, n) => (
    <span key={id}>
      {n > 0 && ' '}
      <abbr title={COHORTS[id].label}>{WATCHED[id]}</abbr>
    </span>
  ))
}

/** A pupil's outlook for the rest of the year, in words. */
export function outlookOf({ outlook: { canMiss, toRecover, remaining } }: ListedPupil): string {
  if (toRecover === 0) return `can miss ${canMiss}`
  return toRecover > remaining
    ? 'Cannot get back above 90% this year'
    : `${counted(toRecover, 'session')} in a row to get back above 90%`
}
