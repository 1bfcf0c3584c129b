import { addDays, localDate, OPEN_END, type LocalDate } from '#domain/index.ts'
import type { Value } from './copy.ts'
import { Entries } from './entries.ts'
import { patternsOf } from './patterns.ts'
import { yearGroupIn, type Pupil } from './pupils.ts'
import { chance } from './random.ts'
import { groupName, isOnRollIn, type School, type Years } from './roll.ts'
import type { Authorities } from './organisations.ts'
import type { Table } from './tables.ts'

/** Who keeps the admission registers, as memberships, and what each is called. */
export type Registrars = {
  officeOf: (school: number) => number
  nameOf: (membership: number) => readonly [name: string, position: string]
}

/** Everything the admission registers hold of these schools' pupils, table by table in an order that can be loaded. */
export function admissionRows(
  schools: School[],
  years: Years,
  authorities: Authorities,
  registrars: Registrars,
): Map<Table, Value[][]> {
  const book = new Entries(registrars)
  for (const school of schools) {
    for (const group of school.groups)
      book
        .rows('registration_group')
        .push([school.id, group.id, group.name, group.yearGroup, group.from, group.to])
    for (const pupil of school.pupils) {
      addIdentity(book, pupil, years, authorities)
      addContacts(book, pupil)
      addEnrolment(book, pupil)
      addPlaces(book, pupil, school, years)
      addCharacteristics(book, pupil, years, authorities)
      if (pupil.was) addLink(book, pupil, pupil.was, registrars)
    }
  }
  // When every school has its contacts.
  for (const pupil of schools.flatMap(({ pupils }) => pupils))
    if (pupil.was) addParents(book, pupil, pupil.was, registrars)
  return book.tables
}

function addIdentity(book: Entries, pupil: Pupil, [last]: Years, { own, neighbour }: Authorities): void {
  const { schoolId: school, id, family, forename, surname, knownAs, startingDay: start } = pupil
  const luck = chance(`identity ${id}`)
  book.rows('pupil').push([school, id, pupil.sex, pupil.dateOfBirth, pupil.upn])
  const changes = later(start, localDate(`${last + 1}-02-23`))
  const renamed = luck.happens(0.006) && changes > start && changes < pupil.leavingDay
  const before = addDays(changes, -1)
  const name = book.add(
    'pupil_name',
    school,
    id,
    forename,
    surname,
    knownAs,
    surname,
    start,
    renamed ? before : OPEN_END,
  )
  if (renamed) {
    const to = pupil.family.adults[1]?.name.split(' ').at(-1) ?? 'Fairweather'
    book.amended(pupil, 'pupil_name', name, 'to_date', OPEN_END, before, 'Deed poll seen', changes)
    book.add(
      'pupil_name',
      school,
      id,
      forename,
      surname === to ? 'Fairweather' : to,
      knownAs,
      surname,
      changes,
      OPEN_END,
    )
  }
  const authority = family.elsewhere ? neighbour : own
  const home = [family.line1, family.town, family.postcode, authority, family.confidential] as const
  const moved = !renamed && luck.happens(0.03) && changes > start && changes < pupil.leavingDay
  const address = book.add(
    'pupil_address',
    school,
    id,
    ...home.with(0, moved ? `${luck.whole(1, 90)} Old Mill Road` : family.line1),
    start,
    moved ? before : OPEN_END,
  )
  if (moved) {
    book.amended(pupil, 'pupil_address', address, 'to_date', OPEN_END, before, 'Family moved', changes)
    book.add('pupil_address', school, id, ...home, changes, OPEN_END)
  }
}

function addContacts(book: Entries, pupil: Pupil): void {
  const { schoolId: school, id, family, startingDay: start } = pupil
  for (const [index, adult] of family.adults.entries()) {
    // Brothers and sisters share their parents' entry.
    const contact = book.once(contactKey(school, pupil, index), () => {
      const home = adult.livesWith ? [`${family.line1}, ${family.town}`, family.postcode] : ['', '']
      return book.add('contact', school, adult.name, adult.telephone, adult.email, ...home)
    })
    const mayTell = adult.livesWith || !(family.confidential || adult.courtOrder)
    const tie = [
      index + 1,
      adult.relationship,
      adult.responsible,
      adult.livesWith,
      true,
      mayTell,
      adult.courtOrder,
    ]
    book.add('pupil_contact', school, id, contact, ...tie, start)
  }
}

function addEnrolment(book: Entries, pupil: Pupil): void {
  const { schoolId: school, id, startingDay, leavingDay, ground } = pupil
  const kind = pupil.shared?.kind ?? 'single'
  const row = book.add(
    'enrolment',
    school,
    id,
    kind,
    startingDay,
    leavingDay,
    ground,
    pupil.lastSchool,
    pupil.nextSchool,
  )
  book.entered(pupil, 'enrolment', row, { kind, starting_day: startingDay, last_school: pupil.lastSchool })
  if (leavingDay === OPEN_END) return
  book.amended(pupil, 'enrolment', row, 'leaving_day', OPEN_END, leavingDay, `Leaves: ${ground}`, leavingDay)
  book.amended(pupil, 'enrolment', row, 'ground', '', ground, `Leaves: ${ground}`, leavingDay)
}

function addPlaces(
  book: Entries,
  pupil: Pupil,
  { id: school, plan, calendars, pupils, groups }: School,
  years: Years,
): void {
  for (const year of years) {
    if (!isOnRollIn(pupil, year)) continue
    const yearGroup = yearGroupIn(pupil, year)
    const from = later(pupil.startingDay, localDate(`${year}-09-01`))
    const end = localDate(`${year + 1}-08-31`)
    const to = earlier(pupil.leavingDay, year === years[1] ? OPEN_END : end)
    book.add('pupil_year_group', school, pupil.id, yearGroup, from, to)
    const group = groups.find((one) => one.year === year && one.name === groupName(yearGroup, pupil.stream))
    if (group) book.add('pupil_group', school, pupil.id, group.id, from, earlier(to, end))
    for (const pattern of patternsOf(pupil, { id: school, plan, calendars, pupils, groups }, year)) {
      const days = [later(pattern.from, from), earlier(pattern.to, to)]
      book.add(
        'session_pattern',
        school,
        pupil.id,
        pattern.sessions,
        pattern.otherwise,
        pattern.agreement,
        ...days,
      )
    }
  }
}

function addCharacteristics(
  book: Entries,
  pupil: Pupil,
  [last]: Years,
  { neighbourCode }: Authorities,
): void {
  const { schoolId: school, id, traits, family, startingDay: start, leavingDay } = pupil
  const luck = chance(`characteristics ${id}`)
  const change = addDays(localDate(`${last + 1}-01-05`), 7 * luck.whole(0, 8))
  const stays = start < change && leavingDay > change
  const kinds: [kind: string, has: boolean, value: string][] = [
    ['fsm', traits.fsm, ''],
    ['pupil_premium', traits.pupilPremium, ''],
    [traits.sen, traits.sen !== '', ''],
    ['eal', traits.eal, ''],
    ['looked_after', traits.lookedAfter, luck.happens(0.3) ? neighbourCode : ''],
    ['previously_looked_after', traits.previouslyLookedAfter, ''],
    ['social_worker', traits.socialWorker, ''],
    ['young_carer', traits.youngCarer, ''],
    ['ethnicity', true, family.ethnicity],
  ]
  for (const [kind, has, value] of kinds) {
    if (!has) continue
    const since = CHANGING.has(kind) && stays && luck.happens(0.06) ? change : start
    const until =
      kind === 'social_worker' && stays && since === start && !traits.lookedAfter && luck.happens(0.3)
        ? change
        : OPEN_END
    book.add('pupil_characteristic', school, id, kind, value, since, until)
  }
}

// What is often found out, or granted, while a child is at the school already.
const CHANGING = new Set(['fsm', 'sen_support', 'ehcp', 'social_worker', 'young_carer'])

function addLink(book: Entries, pupil: Pupil, before: Pupil, { officeOf }: Registrars): void {
  const child = book.once(`child ${before.schoolId} ${before.id}`, () => {
    book.rows('child').push([book.rows('child').length + 1])
    return book.rows('child').length
  })
  for (const { schoolId, id } of [before, pupil]) {
    const decided = `${pupil.startingDay} 12:00 Europe/London`
    book
      .rows('child_link')
      .push([schoolId, id, child, officeOf(schoolId), decided, 'Transfer file and date of birth agree'])
  }
}

// Most parents of children who moved are linked too; some wait for somebody to look.
function addParents(book: Entries, pupil: Pupil, before: Pupil, { officeOf }: Registrars): void {
  if (chance(`parents ${pupil.id}`).happens(0.1)) return
  for (const [index, { responsible }] of pupil.family.adults.entries()) {
    if (!responsible) continue
    const parent = book.once(`parent ${pupil.family.key} ${index}`, () => {
      book.rows('parent').push([book.rows('parent').length + 1])
      return book.rows('parent').length
    })
    for (const { schoolId } of [before, pupil])
      book.once(`linked ${schoolId} ${pupil.family.key} ${index}`, () => {
        const contact = book.numberOf(contactKey(schoolId, pupil, index))
        const decided = `${pupil.startingDay} 12:00 Europe/London`
        return book
          .rows('parent_link')
          .push([
            schoolId,
            contact,
            parent,
            officeOf(schoolId),
            decided,
            'Both schools have the same telephone number',
          ])
      })
  }
}

const contactKey = (school: number, { family }: Pupil, adult: number) => `${school} ${family.key} ${adult}`

const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b)
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b)
