import {
  academicYearDates,
  addDays,
  attendanceRate,
  fiveQuestions,
  publishGroups,
  SMALLEST_CELL,
  totalsOf,
  suppress,
  tellAgain,
  tellRates,
  tellWhole,
  type LocalDate,
  type ReportTerm,
  type Sums,
  type ToldRates,
} from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import type { School } from '#server/school.ts'
import type { Comparisons } from './comparisons.ts'
import { halfTermSums, markRecords, pupilsToDate, registersOf, sumsYearBefore, termSums } from './figures.ts'
import { countsOf, cutsOf, groupAttendance, partitionsOf, tenth } from './groups.ts'
import type { Rates, Snapshot } from './snapshot.ts'

type Ask = {
  school: School
  term: ReportTerm
  today: LocalDate
  /** The latest report of the same year: what it told limits what this one may tell. */
  before: Snapshot | null
  beside: Comparisons
}

/**
 * The figures of a school for a term, made from the register as it is now. Takes the school, the term, the day,
 * the year's latest report and the figures beside it. A pupil counts with every possible session of the year to date,
 * leavers until they left; last year counts to the same school day. Nothing in it tells of fewer than five pupils, alone or taken from anything else published.
 */
export async function buildSnapshot(db: Db, { school, term, today, before, beside }: Ask): Promise<Snapshot> {
  const to = today < term.to ? today : term.to
  const pupils = await pupilsToDate(db, school.id, term)
  const formerly = await sumsYearBefore(db, school.id, term, to)
  const records = await markRecords(db, school.id, term.from, to)
  // Today's registers may not be due yet.
  const registers = await registersOf(db, school.id, term.from, to < today ? to : addDays(today, -1))

  const cuts = cutsOf(pupils, { lowest: school.lowestYear, highest: school.highestYear })
  const told = publishGroups(countsOf(pupils), partitionsOf(cuts), before)
  const hidden = Object.fromEntries(told.partitions.map((one) => [one.name, one.hidden]))
  const rates = tellRates(pupils, cuts, hidden, before && ratesIn(before))
  const tells = { thisYear: rates.whole, lastYear: tellRates(formerly, new Map(), {}, null).whole }
  const inTerm = await termSums(db, school.id, term)
  const edition = before?.termFrom === term.from ? before : null
  const again = (count: ReturnType<typeof suppress>, told: (edition: Snapshot) => Snapshot['suspensions']) =>
    edition ? tellAgain(count, told(edition)) : count
  const figures: Omit<Snapshot, 'questions'> = {
    version: 1,
    school: { name: school.name, urn: school.urn, phase: school.phase },
    from: academicYearDates(term.academicYear).from,
    termFrom: term.from,
    to,
    year: ratesOf(tells.thisYear ? totalsOf(pupils) : null),
    term: ratesOf(tells.thisYear ? inTerm : null),
    lastYear: formerly.length < SMALLEST_CELL ? null : lastYearOf(formerly, tells.lastYear),
    whole: told.whole,
    sizedAt: told.sizedAt,
    partitions: told.partitions.map((partition) => ({
      ...partition,
      groups: partition.groups.map((group) => ({
        ...group,
        attendance:
          group.about === null || !rates.partitions.includes(partition.name)
            ? null
            : groupAttendance(cuts.get(partition.name)?.get(group.name) ?? []),
      })),
    })),
    trend: trendOf(await halfTermSums(db, school.id, term, to), term.academicYear, tells),
    suspensions: again(suppress(records.suspensions, inTerm.authorised), ({ suspensions }) => suspensions),
    ...beside,
    compliance: {
      ...registers,
      unexplained: again(
        suppress(records.unexplained, inTerm.unauthorised),
        ({ compliance }) => compliance.unexplained,
      ),
      amended: again(suppress(records.amended), ({ compliance }) => compliance.amended),
    },
  }
  return { ...figures, questions: questionsFor(figures) }
}

const ratesIn = ({ year, partitions }: Snapshot): ToldRates => ({
  whole: year.attendance !== null,
  partitions: partitions
    .filter(({ groups }) => groups.some(({ attendance }) => attendance !== null))
    .map(({ name }) => name),
})

function ratesOf(sums: Sums | null): Rates {
  const of = (count: (sums: Sums) => number) =>
    sums === null || sums.possible === 0 ? null : tenth(count(sums) / sums.possible)
  return {
    attendance: of(({ attended }) => attended),
    authorised: of(({ authorised }) => authorised),
    unauthorised: of(({ unauthorised }) => unauthorised),
    lateBeforeClose: of(({ lateBeforeClose }) => lateBeforeClose),
    lateAfterClose: of(({ lateAfterClose }) => lateAfterClose),
  }
}

function lastYearOf(pupils: Sums[], tellsRates: boolean): Snapshot['lastYear'] {
  const counts = tellWhole(countsOf(pupils))
  const share = (count: number | null) =>
    count === null || counts.pupils === null ? null : tenth(count / counts.pupils)
  return {
    rates: ratesOf(tellsRates ? totalsOf(pupils) : null),
    persistent: share(counts.persistent),
    severe: share(counts.severe),
    sameDays: true,
  }
}

function trendOf(
  sums: Awaited<ReturnType<typeof halfTermSums>>,
  academicYear: number,
  tells: { thisYear: boolean; lastYear: boolean },
): Snapshot['trend'] {
  const rate = (year: number, halfTerm: number) => {
    const found = sums.find((one) => one.academicYear === year && one.halfTerm === halfTerm)
    return found && found.pupils >= SMALLEST_CELL ? tenth(attendanceRate(found)) : null
  }
  const halfTerms = [...new Set(sums.map(({ halfTerm }) => halfTerm))].toSorted((a, b) => a - b)
  return halfTerms.map((halfTerm) => ({
    halfTerm,
    thisYear: tells.thisYear ? rate(academicYear, halfTerm) : null,
    lastYear: tells.lastYear ? rate(academicYear - 1, halfTerm) : null,
  }))
}

function questionsFor(figures: Omit<Snapshot, 'questions'>): string[] {
  const { year, lastYear, whole, beside, targets, partitions, compliance } = figures
  const of = (count: number | null) => (count === null || !whole.pupils ? null : count / whole.pupils)
  const national = beside.find(({ level }) => level === 'country')
  const groups = partitions
    .flatMap((partition) => partition.groups)
    .flatMap(({ name, attendance }) =>
      attendance === null || year.attendance === null ? [] : [{ name, gap: year.attendance - attendance }],
    )
  return fiveQuestions({
    attendance: year.attendance,
    attendanceLastYear: lastYear?.rates.attendance ?? null,
    attendanceNational: national?.attendance ?? null,
    target: targets.find(({ kind }) => kind === 'target')?.value ?? null,
    persistent: of(whole.persistent),
    persistentLastYear: lastYear?.persistent ?? null,
    persistentNational: national?.persistent ?? null,
    severe: of(whole.severe),
    unauthorised: year.unauthorised,
    authorised: year.authorised,
    late: year.lateBeforeClose,
    unexplained: compliance.unexplained !== 0,
    registersInTime:
      compliance.registersDue === 0 ? null : compliance.registersInTime / compliance.registersDue,
    lowestGroup: groups.toSorted((a, b) => b.gap - a.gap)[0] ?? null,
    suspended: figures.suspensions !== 0,
  })
}
