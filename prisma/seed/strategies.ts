import type { ClientBase } from 'pg'
import { localDate, type LocalDate } from '#domain/index.ts'
import type { Years } from './roll.ts'
import { FRIDAY, lastWeekdayUpTo, MONDAY } from './school-calendar.ts'

const CHAMPIONS = `select d.school_id, d.urn, d.phase, m.id as membership, p.name, m.position
  from school_detail d
  join membership m on m.school_id = d.school_id and m.role = 'attendance_champion'
  join person p on p.id = m.person_id
  where d.to_date = '9999-12-31'`

const TARGETS = `with champion as (${CHAMPIONS})
  insert into school_target (school_id, academic_year, kind, attendance, indicative, source, given_on, set_at, by_membership,
    person_name, position)
  select school_id, y.year, t.kind, case phase when 'primary' then t.young else t.old end + (school_id % 4) * 0.1 + y.more,
    t.kind = 'abie' and y.year <= 2025, case t.kind when 'abie' then 'Similar schools report of the DfE' else '' end,
    case t.kind when 'abie' then y.said - 1 end, (y.said || ' 15:30 Europe/London')::timestamptz, membership, name, position
  from champion
  cross join (values ('target', 95.6, 93.4), ('abie', 95.1, 92.7)) t (kind, young, old)
  cross join (values ($2::int, 0, $3::date), ($4, 0.2, $5)) y (year, more, said)
  where y.said <= $1::date
  order by y.year, school_id, t.kind`

const STRATEGY = `with champion as (${CHAMPIONS} and d.urn = 900001), made as (
    insert into strategy (school_id, id, version, title, aim, what, owner_name, who, cohort, from_date, until_date,
      measure, saved_at, by_membership, person_name, position)
    select school_id, $1, 1, $2, $3, $4, $5, $6, $7, $8::date, $9::date, $10, ($8 || ' 16:00 Europe/London')::timestamptz,
      membership, name, position
    from champion returning school_id
  )
  insert into strategy_pupil (school_id, strategy_id, pupil_id, from_version)
  select made.school_id, $1, missing.pupil_id, 1
  from made cross join lateral (
    select y.pupil_id from pupil_year y
    join enrolment e on e.school_id = y.school_id and e.pupil_id = y.pupil_id and $8::date between e.starting_day and e.leaving_day
    where y.school_id = made.school_id and y.academic_year = $11 and $6 = 'pupils'
    order by (y.authorised + y.unauthorised)::float / nullif(y.possible, 0) desc nulls last, y.pupil_id
    limit 6
  ) missing`

type Invented = {
  title: string
  aim: string
  what: string
  owner: string
  who: 'cohort' | 'pupils'
  cohort: object
  from: LocalDate
  until: LocalDate | null
  measure: string
}

const strategiesOf = (year: number): Invented[] => [
  {
    title: 'Breakfast before the bell',
    aim: 'Calmer mornings, so that more pupils are in on time and every day.',
    what: 'A free breakfast from eight o’clock, open to all who have free school meals and their brothers and sisters.',
    owner: 'Pastoral team',
    who: 'cohort',
    cohort: { cohort: ['fsm'] },
    from: lastWeekdayUpTo(localDate(`${year}-09-28`), MONDAY),
    until: lastWeekdayUpTo(localDate(`${year + 1}-03-26`), FRIDAY),
    measure: 'attendance',
  },
  {
    title: 'A word every Friday',
    aim: 'Fewer whole weeks missed by the pupils who missed most last year.',
    what: 'One adult for each of them: ten minutes on Friday, and a call home with one thing that went well.',
    owner: 'Attendance officer',
    who: 'pupils',
    cohort: {},
    from: lastWeekdayUpTo(localDate(`${year}-10-05`), MONDAY),
    until: null,
    measure: 'absence',
  },
]

/** What every school aims at and is expected to reach, and what one of them does about absence, up to a day. All invented. */
export async function planSupport(
  client: ClientBase,
  [last, current]: Years,
  today: LocalDate,
): Promise<void> {
  const said = (year: number) => lastWeekdayUpTo(localDate(`${year}-09-19`), FRIDAY)
  await client.query(TARGETS, [today, last, said(last), current, said(current)])
  for (const [index, one] of strategiesOf(current)
    .filter(({ from }) => from <= today)
    .entries())
    await client.query(STRATEGY, [
      index + 1,
      one.title,
      one.aim,
      one.what,
      one.owner,
      one.who,
      JSON.stringify(one.cohort),
      one.from,
      one.until,
      one.measure,
      last,
    ])
}
