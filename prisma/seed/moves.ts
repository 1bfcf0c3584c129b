import { localDate, mondayOf, OPEN_END, type LocalDate } from '#domain/index.ts'
import { chance } from './random.ts'
import { makePupil, yearGroupIn, type Pupil } from './pupils.ts'
import type { School, Years } from './roll.ts'
import { halfTermsOf } from './school-calendar.ts'

/** Moves some children between schools: infants to the juniors, at half terms, out of the area, and two schools at once. */
export function moveChildren(schools: School[], years: Years, today: string, nextId: () => number): void {
  joinJuniors(schools, years)
  const breaks = breaksOf(years).filter(({ starts }) => starts < today)
  for (const school of schools) leaveTheArea(school, years, breaks)
  const luck = chance('movers')
  for (let n = 0; n < schools.length * 4 && breaks.length > 0; n++) {
    const from = luck.pick(schools)
    const to = luck.pick(schools.filter(({ plan }) => plan.phase === from.plan.phase))
    const move = luck.pick(breaks)
    const candidates = from.pupils.filter((pupil) => canMove(pupil, from, to, years))
    if (from === to || candidates.length === 0) continue
    const before = luck.pick(candidates)
    const family = before.family
    const pupil = {
      ...makePupil(nextId(), to.id, to.plan, before.entry, 900 + n, family),
      startingDay: move.starts,
      stream: 0,
    }
    Object.assign(before, { leavingDay: move.leaves, ground: '9(1)(a)' })
    to.pupils.push(becomes(pupil, before, to, from))
  }
  shareWithAlternativeProvision(schools, years)
}

/** A half term's last day and the next one's first. */
type Break = { leaves: LocalDate; starts: LocalDate }

const breaksOf = (years: Years): Break[] =>
  years.flatMap((year) => {
    const terms = halfTermsOf(year)
    return terms.slice(1).map(({ from }, index) => ({ leaves: terms[index]?.to ?? from, starts: from }))
  })

function canMove(pupil: Pupil, from: School, to: School, [last, current]: Years): boolean {
  const maintained = from.plan.kind !== 'independent' && to.plan.kind !== 'independent'
  const yearGroup = yearGroupIn(pupil, current)
  return (
    maintained &&
    from.plan.phase === to.plan.phase &&
    stays(pupil) &&
    yearGroupIn(pupil, last) >= from.plan.years[0] &&
    yearGroup - 1 >= to.plan.years[0] &&
    yearGroup >= 1 &&
    yearGroup <= Math.min(11, to.plan.years[1])
  )
}

const stays = (pupil: Pupil) => pupil.leavingDay === OPEN_END && !pupil.was && !pupil.traits.lookedAfter

/** The infants who left in the summer are the juniors who came in September. */
function joinJuniors(schools: School[], [, current]: Years): void {
  const infant = schools.find(({ plan }) => plan.key === 'alder-infant')
  const junior = schools.find(({ plan }) => plan.key === 'alder-junior')
  if (!infant || !junior) return
  const inYear3 = ({ pupils }: School) => pupils.filter((pupil) => yearGroupIn(pupil, current) === 3)
  const leavers = inYear3(infant)
  for (const [place, pupil] of inYear3(junior).entries()) {
    const before = leavers[place]
    if (before) becomes(pupil, before, junior, infant)
  }
}

/** Two or three a school go to schools elsewhere, or are taught at home from now on. */
function leaveTheArea({ plan, pupils }: School, [last]: Years, breaks: Break[]): void {
  const luck = chance(`leavers ${plan.key}`)
  const between = (low: number, yearGroup: number, high: number) => low < yearGroup && yearGroup < high
  for (let n = 0; n < 3; n++) {
    const candidates = pupils.filter(
      (pupil) => stays(pupil) && between(Math.max(0, plan.years[0]), yearGroupIn(pupil, last), 11),
    )
    // The last of them in the last break there was: somebody always left lately.
    const move = n === 2 ? breaks.at(-1) : breaks[n + 2]
    if (!move || candidates.length < 20) continue
    const home = luck.happens(0.3)
    const ground = home ? '9(1)(f)' : '9(1)(a)'
    const nextSchool = home ? '' : 'A school in Marlshire'
    Object.assign(luck.pick(candidates), { leavingDay: move.leaves, ground, nextSchool })
  }
}

/** Some of a secondary school's pupils spend three days a week at the alternative provision, registered at both. */
function shareWithAlternativeProvision(schools: School[], [last]: Years): void {
  const provision = schools.find(({ plan }) => plan.phase === 'alternative_provision')
  const main = schools.find(({ plan }) => plan.key === 'harbour')
  if (!provision || !main) return
  const from = mondayOf(localDate(`${last}-11-16`))
  for (const pupil of provision.pupils
    .filter((one) => one.stream === 0 && stays(one))
    .filter((_, n) => n % 5 === 2)) {
    const before = main.pupils.find(
      (one) => one.entry === pupil.entry && stays(one) && !one.shared && one.startingDay < from,
    )
    if (!before || pupil.startingDay > from) continue
    becomes(pupil, before, provision, main)
    before.nextSchool = ''
    pupil.startingDay = from
    pupil.shared = { kind: 'subsidiary', from, weekdays: [1, 2, 3], other: main.plan.name }
    before.shared = { kind: 'main', from, weekdays: [4, 5], other: provision.plan.name }
  }
}

function becomes(pupil: Pupil, before: Pupil, to: School, from: School): Pupil {
  const { sex, forename, surname, knownAs, dateOfBirth, upn, family, traits } = before
  before.nextSchool = to.plan.name
  const child = { sex, forename, surname, knownAs, dateOfBirth, upn, family, traits }
  return Object.assign(pupil, child, { lastSchool: from.plan.name, was: before })
}
