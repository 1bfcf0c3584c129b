import {
  academicYearDates,
  addDays,
  attendanceRate,
  fiveQuestions,
  publishGroups,
  SMALLEST_CELL,
  standingOf,
  suppress,
  tellWhole,
  type LocalDate,
  type ReportTerm,
  type Sums,
} from '#domain/index.ts'
import type { Db } from '#server/db/client.ts'
import type { School } from '#server/page.ts'
import type { Beside } from './beside.ts'
import { halfTermSums, markRecords, pupilsToDate, registersOf, termSums, type PupilSums } from './figures.ts'
import { countsOf, cutsOf, groupAttendance, partitionsOf, tenth } from './groups.ts'
import type { Rates, Snapshot } from './snapshot.ts'

type Ask = {
  school: School
  term: ReportTerm
  today: LocalDate
  /** What the latest report of the same year told, which binds this one. */
  before: Snapshot | null
  beside: Beside
}

/**
 * The figures of a school for a term, made from what stands in the register now. Takes the school, the term, the day,
 * the year's latest report and the figures beside it. A pupil counts with every possible session of the year to date,
 * leavers until they left. Nothing in it tells of fewer than five pupils, alone or taken from anything else published.
 */
export async function buildSnapshot(db: Db, { school, term, today, before, beside }: Ask): Promise<Snapshot> {
  const to = today < term.to ? today : term.to
  const all = await pupilsToDate(db, school.id, term)
  const pupils = all.filter(({ academicYear }) => academicYear === term.academicYear)
  const formerly = all.filter(({ academicYear }) => academicYear < term.academicYear)
  const records = await markRecords(db, school.id, term.from, to)
  // Today's registers may not be due yet.
  const registers = await registersOf(db, school.id, term.from, to < today ? to : addDays(today, -1))

  const cuts = cutsOf(pupils, { lowest: school.lowestYear, highest: school.highestYear })
  const told = publishGroups(countsOf(pupils), partitionsOf(cuts), before)
  const figures: Omit<Snapshot, 'questions'> = {
    version: 1,
    school: { name: school.name, urn: school.urn, phase: school.phase },
    from: academicYearDates(term.academicYear).from,
    termFrom: term.from,
    to,
    year: ratesOf(standingOf(pupils)),
    term: ratesOf(pupils.length < SMALLEST_CELL ? null : await termSums(db, school.id, term)),
    lastYear: formerly.length < SMALLEST_CELL ? null : lastYearOf(formerly),
    whole: told.whole,
    sizedAt: told.sizedAt,
    partitions: told.partitions.map(({ name, hidden, groups }) => ({
      name,
      hidden,
      groups: groups.map((group) => ({
        ...group,
        attendance: group.about === null ? null : groupAttendance(cuts.get(name)?.get(group.name) ?? []),
      })),
    })),
    trend: trendOf(await halfTermSums(db, school.id, term, to), term.academicYear),
    suspensions: suppress(records.suspensions),
    ...beside,
    compliance: {
      ...registers,
      unexplained: suppress(records.unexplained),
      amended: suppress(records.amended),
    },
  }
  return { ...figures, questions: questionsFor(figures) }
}

function ratesOf(sums: (Sums & { pupils?: number }) | null): Rates {
  const of = (count: (sums: Sums) => number) =>
    sums === null || sums.possible === 0 || (sums.pupils ?? SMALLEST_CELL) < SMALLEST_CELL
      ? null
      : tenth(count(sums) / sums.possible)
  return {
    attendance: of(({ attended }) => attended),
    authorised: of(({ authorised }) => authorised),
    unauthorised: of(({ unauthorised }) => unauthorised),
    lateBeforeClose: of(({ lateBeforeClose }) => lateBeforeClose),
    lateAfterClose: of(({ lateAfterClose }) => lateAfterClose),
  }
}

function lastYearOf(pupils: PupilSums[]): Snapshot['lastYear'] {
  const counts = tellWhole(countsOf(pupils))
  const share = (count: number | null) =>
    count === null || counts.pupils === null ? null : tenth(count / counts.pupils)
  return {
    rates: ratesOf(standingOf(pupils)),
    persistent: share(counts.persistent),
    severe: share(counts.severe),
  }
}

function trendOf(sums: Awaited<ReturnType<typeof halfTermSums>>, academicYear: number): Snapshot['trend'] {
  const rate = (year: number, halfTerm: number) => {
    const found = sums.find((one) => one.academicYear === year && one.halfTerm === halfTerm)
    return found && found.pupils >= SMALLEST_CELL ? tenth(attendanceRate(found)) : null
  }
  const halfTerms = [...new Set(sums.map(({ halfTerm }) => halfTerm))].toSorted((a, b) => a - b)
  return halfTerms.map((halfTerm) => ({
    halfTerm,
    thisYear: rate(academicYear, halfTerm),
    lastYear: rate(academicYear - 1, halfTerm),
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
