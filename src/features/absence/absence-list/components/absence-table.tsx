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
import { percent, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ListedPupil } from '../list.ts'
import { listAddress, MOVEMENTS, orderOf, type ListQuery } from '../list-query.ts'
import type { Period } from '#features/absence/period/period.ts'

type Props = {
  urn: number
  base: string
  caption: string
  period: Period
  query: ListQuery
  pupils: ListedPupil[]
  today: string
}

const BANDS: Record<AbsenceBand, string> = {
  severe: 'severe',
  persistent: 'persistent',
  atRisk: 'at risk',
  low: '',
  none: '',
}

// As staff rooms shorten them; each is read out in full.
const WATCHED = {
  fsm: 'FSM',
  sen_support: 'SEN',
  ehcp: 'EHCP',
  looked_after: 'LAC',
  social_worker: 'SW',
  young_carer: 'YC',
} as const satisfies Partial<Record<Cohort, string>>

/** Pupils and what they miss: each leads to their page, every column to its order. */
export function AbsenceTable({ urn, base, caption, period, query, pupils, today }: Props) {
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
        href: (key, order) => listAddress(base, period, query, { sort: key as ListQuery['sort'], order }),
      }}
      columns={[
        {
          key: 'name',
          header: 'Pupil',
          sortable: true,
          cell: ({ pupilId, name }) => <TextLink href={`/schools/${urn}/pupils/${pupilId}`}>{name}</TextLink>,
        },
        { key: 'group', header: 'Group', sortable: true, cell: ({ group }) => group },
        {
          key: 'attendance',
          header: 'Attendance',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => percent(attendanceRate(sums)),
        },
        { key: 'band', header: 'Absence', cell: (pupil) => <Flags pupil={pupil} today={today} /> },
        {
          key: 'missed',
          header: 'Missed',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => `${absencesOf(sums)} of ${sums.possible}`,
        },
        { key: 'canMiss', header: 'Outlook', sortable: true, cell: outlookOf },
        { key: 'illness', header: 'Ill, appointments', align: 'end', cell: ({ kinds }) => kinds.illness },
        {
          key: 'authorised',
          header: 'Authorised',
          align: 'end',
          sortable: true,
          cell: ({ sums }) => sums.authorised,
        },
        { key: 'holiday', header: 'Holiday', align: 'end', cell: ({ kinds }) => kinds.holiday },
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

function Flags({ pupil: { sums, movement, leavingDay }, today }: { pupil: ListedPupil; today: string }) {
  const band = BANDS[absenceBand(sums)]
  return (
    <span className="flex gap-1 whitespace-nowrap print:flex-wrap">
      {band && <Tag tone={band === 'at risk' ? 'neutral' : 'caution'}>{band}</Tag>}
      {movement !== 'same' && <Tag>{MOVEMENTS[movement].toLowerCase()}</Tag>}
      {sums.possible < LOW_EVIDENCE_UNDER && <Tag>few sessions</Tag>}
      {leavingDay !== OPEN_END && leavingDay < today && <Tag>left {shortDate(leavingDay)}</Tag>}
    </span>
  )
}

/** Sessions missed week by week, the latest last: read out as a sentence, seen as figures. */
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

/** What is still to come for a pupil this year, in words. */
export function outlookOf({ outlook: { canMiss, toRecover, remaining } }: ListedPupil): string {
  if (toRecover === 0) return `can miss ${canMiss}`
  return toRecover > remaining ? 'not back this year' : `${toRecover} to recover`
}
