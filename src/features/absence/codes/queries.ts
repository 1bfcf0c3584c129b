import {
  academicYearDates,
  AUDIT_RULE_IDS,
  findCode,
  schoolCalendar,
  yearGroupName,
  type AuditRule,
} from '#domain/index.ts'
import { filterOf, filterWords, loadPage, type AnalysedPupil } from '#features/absence/period/queries.ts'
import type { Search } from '#server/address.ts'
import type { SchoolContext } from '#server/school.ts'
import { auditOf } from './audit.ts'
import { codeLines } from './codes.ts'
import {
  auditRows,
  codeCounts,
  daysAround,
  hiddenCounts,
  marksWithCode,
  partTimeAgreements,
  type Marked,
} from './sql.ts'

type By = 'year' | 'group'

/**
 * The codes in use in a period, by year group or registration group, and what an address says to choose each of these
 * parts.
 */
async function codesOf({ db }: SchoolContext, marked: Marked, by: By) {
  const { period, pupils } = marked
  const partOf = ({ yearGroup, group }: AnalysedPupil) =>
    by === 'year' ? yearGroupName(yearGroup) : (group ?? 'No group')
  const counts = await codeCounts(db, marked, partOf)
  const hidden = await hiddenCounts(db, marked)
  const order = new Map(pupils.map((pupil) => [partOf(pupil), by === 'year' ? pupil.yearGroup : 0]))
  const parts = [...order.keys()].toSorted(
    (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0) || a.localeCompare(b, 'en-GB', { numeric: true }),
  )
  const chosenBy = new Map(
    pupils.flatMap((pupil): [string, [string, string]][] => {
      if (by === 'year')
        return pupil.yearGroup > LAST_YEAR ? [] : [[partOf(pupil), ['yearGroup', String(pupil.yearGroup)]]]
      return pupil.groupId === null ? [] : [[partOf(pupil), ['group', String(pupil.groupId)]]]
    }),
  )
  return { parts, chosenBy, lines: codeLines(counts, hidden, period.to) }
}

// Pupils without a year group have a higher number, which no address can ask for.
const LAST_YEAR = 14

/** The marks of a period that break a rule, by rule. A suspension may have begun earlier in the academic year. */
async function auditIn({ db, today }: SchoolContext, marked: Marked) {
  const { school, period } = marked
  const year = academicYearDates(period.academicYear)
  const from = year.from < period.from ? year.from : period.from
  return auditOf({
    marks: await auditRows(db, marked, from),
    agreements: await partTimeAgreements(db, school.id),
    calendar: schoolCalendar(await daysAround(db, marked, from)),
    today,
    from: period.from,
  })
}

const whoseWords = (filter: ReturnType<typeof filterOf>, pupils: readonly AnalysedPupil[]) =>
  filterWords(filter, pupils[0]?.group ?? 'A registration group')

/** The codes in use and what an audit of them finds, for the period and pupils an address chooses. */
export async function loadCodes(context: SchoolContext, search: Search) {
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const by = search['by'] === 'group' ? ('group' as const) : ('year' as const)
  return {
    ...page,
    filter,
    whose: whoseWords(filter, page.pupils),
    by,
    ...(await codesOf(context, page, by)),
    audit: await auditIn(context, page),
  }
}

/** The pupils behind a code, or behind a rule of the audit, with their marks; null where the address names neither. */
export async function loadCodePupils(context: SchoolContext, search: Search) {
  const filter = filterOf(search)
  const page = await loadPage(context, search, filter)
  const { school, period } = page
  const rule: AuditRule | undefined = AUDIT_RULE_IDS.find((id) => id === search['rule'])
  const code = typeof search['code'] === 'string' ? findCode(search['code'], period.to) : null
  if (!rule && !code) return null
  const marks = rule
    ? (await auditIn(context, page))[rule]
    : await marksWithCode(context.db, page, code?.code ?? '')
  const byPupil = Map.groupBy(marks, ({ pupilId }) => pupilId)
  const pupils = page.pupils
    .flatMap(({ pupilId, name, group }) => {
      const own = byPupil.get(pupilId)
      return own ? [{ pupilId, name, group, marks: own }] : []
    })
    .toSorted((a, b) => b.marks.length - a.marks.length || a.name.localeCompare(b.name, 'en-GB'))
  return { school, period, filter, whose: whoseWords(filter, page.pupils), rule, code, pupils }
}
