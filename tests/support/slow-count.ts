import type pg from 'pg'
import type { LocalDate } from '#domain/index.ts'

type Days = { from: LocalDate; to: LocalDate }
type Mark = { pupil: number; date: LocalDate; session: string; class: string }
type HalfTerm = Days & { academicYear: number; halfTerm: number }

/** Counted mark by mark, in plain code that shares nothing with the product's sums. */
export type SlowCount = {
  halfTerms: HalfTerm[]
  halves: () => (academicYear: number, halfTerm: number) => Days
  /**
   * What an earlier stretch added up to by the same school day as days of a later one, which end by `today`; the whole of
   * it where the later one is over. Null for nobody.
   */
  before: (
    days: Days & { today: LocalDate },
    earlier: Days,
  ) => {
    pupils: number
    possible: number
    attended: number
    authorised: number
    unauthorised: number
    persistent: number
    severe: number
  } | null
}

/** Reads all marks, school days and half terms of a school. */
export async function slowCountOf(owner: pg.Pool, urn: number): Promise<SlowCount> {
  const { rows: schools } = await owner.query<{ id: number }>(
    `select school_id as id from school_detail where urn = $1 and to_date = '9999-12-31'`,
    [urn],
  )
  const school = schools[0]!.id
  const { rows: marks } = await owner.query<Mark>(
    `select m.pupil_id as pupil, m.date::text, m.session, c.stat_class as class
     from session_mark m join attendance_code c on c.code = m.code and m.date between c.from_date and c.to_date
     where m.school_id = $1`,
    [school],
  )
  const { rows: days } = await owner.query<{ date: LocalDate }>(
    `select distinct date::text from school_day where school_id = $1 and (am or pm) order by 1`,
    [school],
  )
  const { rows: halfTerms } = await owner.query<HalfTerm>(
    `select academic_year as "academicYear", half_term as "halfTerm", from_date::text as from, to_date::text as to
     from school_term where school_id = $1 order by 1, 2`,
    [school],
  )
  const marked = marks.map(({ date }) => date)
  return {
    halfTerms,
    halves: () => (academicYear, halfTerm) =>
      halfTerms.find((one) => one.academicYear === academicYear && one.halfTerm === halfTerm)!,
    before({ from, to, today }, earlier) {
      const within = (span: Days) =>
        days.map(({ date }) => date).filter((d) => d >= span.from && d <= span.to)
      const [later, then] = [within({ from, to }), within(earlier)]
      const until = to < today ? to : today
      let last: LocalDate | null = null
      for (const date of marked)
        if (date >= from && date <= until && (last === null || date > last)) last = date
      if (last === null) return null
      const gone = later.filter((date) => date <= last).length
      const compared = gone === later.length ? then : then.slice(0, gone)
      const chosen = new Set<string>(compared)
      const byPupil = new Map<
        number,
        { possible: number; attended: number; authorised: number; unauthorised: number }
      >()
      for (const mark of marks) {
        if (!chosen.has(mark.date) || mark.class === 'notPossible') continue
        const own = byPupil.get(mark.pupil) ?? { possible: 0, attended: 0, authorised: 0, unauthorised: 0 }
        byPupil.set(mark.pupil, own)
        own.possible += 1
        if (mark.class === 'attending') own.attended += 1
        if (mark.class === 'authorised') own.authorised += 1
        if (mark.class === 'unauthorised') own.unauthorised += 1
      }
      const all = [...byPupil.values()]
      if (all.length === 0) return null
      const sum = (of: (one: (typeof all)[number]) => number) =>
        all.reduce((total, one) => total + of(one), 0)
      return {
        pupils: all.length,
        possible: sum((one) => one.possible),
        attended: sum((one) => one.attended),
        authorised: sum((one) => one.authorised),
        unauthorised: sum((one) => one.unauthorised),
        persistent: all.filter((one) => (one.authorised + one.unauthorised) * 10 >= one.possible).length,
        severe: all.filter((one) => (one.authorised + one.unauthorised) * 2 >= one.possible).length,
      }
    },
  }
}
