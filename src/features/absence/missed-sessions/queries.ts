import { z } from 'zod'
import { findCode, STAT_CLASSES, type LocalDate, type StatClass } from '#domain/index.ts'
import {
  filterOf,
  filterWords,
  loadPage,
  type AnalysedPupil,
  type Filter,
} from '#features/absence/period/queries.ts'
import { LATE_BANDS, loadPatterns, slotsOf } from '#features/absence/patterns/queries.ts'
import type { Search } from '#server/address.ts'
import { dateColumn, rows, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { PAGE_SIZE, sessionsQuery, type SessionsQuery } from './address.ts'
import { SESSION_KINDS } from './session-kinds.ts'

export { PAGE_SIZE, sessionsAddress } from './address.ts'

const found = z.object({
  pupilId: z.int(),
  date: dateColumn,
  session: z.enum(['AM', 'PM']),
  code: z.string(),
  statClass: z.enum(Object.keys(STAT_CLASSES) as [StatClass, ...StatClass[]]),
  minutesLate: z.int(),
  total: z.int(),
})

/** One session of one pupil. The code is '' where this actor may know only how it counts. */
export type FoundSession = Omit<z.infer<typeof found>, 'total'> & { name: string; group: string | null }

/**
 * The sessions behind a figure, the latest first: of a pattern, a kind, a code, a band of lateness, of the pupils an
 * address chooses. One page of them, or `whole` for a file. Reads the marks of the period as this actor may see them.
 * Refuses (NotFound) an unknown pattern or code, and an address that chooses no sessions.
 */
export async function loadSessions(context: SchoolContext, search: Search, whole = false) {
  const query = sessionsQuery(search)
  const filter = filterOf(search)
  const { page, slot } = await chosen(context, search, query, filter)
  const code = query.code === undefined ? null : findCode(query.code, page.period.to)
  if ((query.code !== undefined && !code) || (!slot && !query.kind && !code)) throw new NotFound()
  const { school, period } = page
  const pupils = page.pupils.filter((one) => mayHave(one, query))
  const sessions = await rows(
    context.db,
    found,
    sql`select m.pupil_id as "pupilId", m.date::text, m.session, m.code, m.stat_class as "statClass",
          m.minutes_late as "minutesLate", count(*) over ()::int as total
        from app.shown_marks(${school.id}, ${pupils.map(({ pupilId }) => pupilId)}::int[], ${slot?.dates.at(0) ?? period.from}::date,
          ${slot?.dates.at(-1) ?? period.to}::date) m
        join unnest(${pupils.map(({ pupilId }) => pupilId)}::int[], ${pupils.map(({ name }) => name)}::text[]) p (id, name)
          on p.id = m.pupil_id
        where ${slot ? sql`m.date = any(${slot.dates}::date[]) and ${slot.session} in ('', m.session)` : sql`true`}
          and ${query.kind ? SESSION_KINDS[query.kind].holds : sql`true`}
          and ${code ? sql`m.code = ${code.code}` : sql`true`}
          and ${query.minutes ? within(LATE_BANDS[query.minutes]) : sql`true`}
        order by m.date desc, m.session desc, p.name collate "en-GB-x-icu", m.pupil_id
        limit ${whole ? null : PAGE_SIZE}::int offset ${whole ? 0 : (query.page - 1) * PAGE_SIZE}::int`,
  )
  const by = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]))
  return {
    school,
    period,
    filter,
    query,
    title: titleOf(query, slot, code),
    whose: filterWords(filter, page.pupils[0]?.group ?? 'A registration group'),
    pupil: query.pupil === undefined ? null : (by.get(query.pupil)?.name ?? null),
    total: sessions[0]?.total ?? 0,
    sessions: sessions.map(({ total: _, ...one }): FoundSession => ({
      ...one,
      name: by.get(one.pupilId)?.name ?? '',
      group: by.get(one.pupilId)?.group ?? null,
    })),
  }
}

/** The period and pupils of an address, and the pattern it names. */
async function chosen(context: SchoolContext, search: Search, { slot: key }: SessionsQuery, filter: Filter) {
  if (key === undefined) return { page: await loadPage(context, search, filter), slot: null }
  const page = await loadPatterns(context, search)
  const slot = slotsOf(page).find((one) => one.key === key)
  if (!slot) throw new NotFound()
  return { page, slot: { ...slot, dates: slot.dates.toSorted() } }
}

/** Whether a pupil's sums leave room for such a session: the marks of all others need not be read. */
function mayHave({ pupilId, sums }: AnalysedPupil, { pupil, kind }: SessionsQuery): boolean {
  if (pupil !== undefined && pupil !== pupilId) return false
  if (kind === undefined) return true
  if (kind === 'missed') return sums.authorised + sums.unauthorised > 0
  return kind === 'late' ? sums.lateBeforeClose + sums.lateAfterClose > 0 : sums[kind] > 0
}

const within = ({ from, to }: { from: number; to: number }) => sql`m.minutes_late between ${from} and ${to}`

type Named = { name: string }

function titleOf(
  { kind, minutes }: SessionsQuery,
  slot: Named | null,
  code: ({ code: string } & Named) | null,
) {
  const parts = [
    ...(slot ? [slot.name] : []),
    ...(code ? [`${code.code} ${code.name}`] : []),
    ...(kind ? [SESSION_KINDS[kind].label] : []),
    ...(minutes ? [LATE_BANDS[minutes].label.toLowerCase()] : []),
  ]
  const title = parts.join(', ')
  return slot || code ? title : `Sessions ${title}`
}

/** A session's code in words: its letter and name, or, where it is not shown, how it counts. */
export function codeWords({
  code,
  statClass,
  date,
}: {
  code: string
  statClass: StatClass
  date: LocalDate
}) {
  return code === '' ? STAT_CLASSES[statClass] : `${code} ${findCode(code, date)?.name ?? 'No longer in use'}`
}
