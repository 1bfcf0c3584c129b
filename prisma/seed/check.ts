import type { ClientBase } from 'pg'

export type CheckLine = { what: string; here: number; england: number; tolerance: number; good: boolean }

// National figures and code classes typed in here on purpose: the check shares nothing with the rules it checks.
const ENGLAND = [
  {
    what: 'primary',
    attendance: 94.72,
    authorised: 3.73,
    unauthorised: 1.55,
    illness: 2.79,
    persistent: 13.77,
    severe: 0.8,
  },
  {
    what: 'secondary',
    attendance: 91.51,
    authorised: 5.22,
    unauthorised: 3.27,
    illness: 3.63,
    persistent: 23.77,
    severe: 3.5,
  },
  {
    what: 'special',
    attendance: 86.83,
    authorised: 9.57,
    unauthorised: 3.6,
    illness: 5.02,
    persistent: 36.06,
    severe: 6.2,
  },
]
const COHORTS = [
  { what: 'FSM', attendance: 90.0, persistent: 31.7 },
  { what: 'not FSM', attendance: 94.8, persistent: 14.4 },
  { what: 'EHCP', attendance: 86.9, persistent: 35.1 },
  { what: 'SEN support', attendance: 89.9, persistent: 29.0 },
  { what: 'no SEN', attendance: 94.2, persistent: 17.0 },
]

type Figure = keyof Omit<(typeof ENGLAND)[number], 'what'>

// The cohorts are of an autumn term, so they may lie farther off; what matters is how far apart they stand.
const TOLERANCE: Record<Figure, number> = {
  attendance: 0.5,
  authorised: 0.5,
  unauthorised: 0.5,
  illness: 0.5,
  persistent: 2.5,
  severe: 1.5,
}
const COHORT_TOLERANCE = { attendance: 2, persistent: 5 }

const FIGURES = `
  with year as (
    select (extract(year from min(date)) - case when extract(month from min(date)) < 8 then 1 else 0 end)::int as began from session_mark
  ), enrolment_year as (
    select m.school_id, m.pupil_id, d.phase,
      count(*) filter (where m.code in ('/', '\\', 'L', 'K', 'V', 'P', 'W', 'B')) as attended,
      count(*) filter (where m.code in ('C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T')) as authorised,
      count(*) filter (where m.code in ('G', 'N', 'O', 'U')) as unauthorised,
      count(*) filter (where m.code = 'I') as ill
    from year y
    join session_mark m on m.date between make_date(y.began, 8, 1) and make_date(y.began + 1, 7, 31)
    join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
      and p.date_of_birth between make_date(y.began - 16, 9, 1) and make_date(y.began - 5, 8, 31)
    join school_detail d on d.school_id = m.school_id and d.to_date = '9999-12-31'
    where d.kind <> 'independent' and d.phase in ('primary', 'secondary', 'special')
    group by 1, 2, 3
  ), pupil_figures as (
    select e.*, e.authorised + e.unauthorised as absent, e.attended + e.authorised + e.unauthorised as possible,
      exists (select from pupil_characteristic c
        where c.school_id = e.school_id and c.pupil_id = e.pupil_id and c.kind = 'fsm') as fsm,
      (select min(c.kind) from pupil_characteristic c
        where c.school_id = e.school_id and c.pupil_id = e.pupil_id and c.kind in ('ehcp', 'sen_support')) as sen
    from enrolment_year e where e.attended + e.authorised + e.unauthorised > 0
  )
  select what, 100.0 * sum(attended) / sum(possible) as attendance, 100.0 * sum(authorised) / sum(possible) as authorised,
    100.0 * sum(unauthorised) / sum(possible) as unauthorised, 100.0 * sum(ill) / sum(possible) as illness,
    100.0 * count(*) filter (where absent * 10 >= possible) / count(*) as persistent,
    100.0 * count(*) filter (where absent * 2 >= possible) / count(*) as severe
  from pupil_figures f
  cross join lateral unnest(array[f.phase, case when f.fsm then 'FSM' else 'not FSM' end,
    case f.sen when 'ehcp' then 'EHCP' when 'sen_support' then 'SEN support' else 'no SEN' end]) as what
  group by what`

/**
 * The demonstration's last whole academic year beside England's of 2025/26, straight from the marks: ages 5 to 15 on
 * the 31 August before it, state-funded schools, a line for each figure. A phase the demonstration lacks has no lines.
 */
export async function checkDemo(client: ClientBase): Promise<CheckLine[]> {
  const { rows } = await client.query<Record<Figure | 'what', string>>(FIGURES)
  const found = new Map(rows.map((row) => [row.what, row]))
  const line = (what: string, figure: Figure, england: number, tolerance: number): CheckLine[] => {
    const row = found.get(what)
    if (!row) return []
    const here = Number(row[figure])
    return [
      { what: `${what}: ${figure}`, here, england, tolerance, good: Math.abs(here - england) <= tolerance },
    ]
  }
  return [
    ...ENGLAND.flatMap(({ what, ...figures }) =>
      (Object.keys(figures) as Figure[]).flatMap((figure) =>
        line(what, figure, figures[figure], TOLERANCE[figure]),
      ),
    ),
    ...COHORTS.flatMap(({ what, attendance, persistent }) => [
      ...line(what, 'attendance', attendance, COHORT_TOLERANCE.attendance),
      ...line(what, 'persistent', persistent, COHORT_TOLERANCE.persistent),
    ]),
  ]
}
