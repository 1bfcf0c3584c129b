import {
  absencesOf,
  academicYearName,
  academicYearOf,
  attendanceRate,
  type LocalDate,
} from '#domain/index.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { requireAbility } from '#server/db/actor.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import { moment, shortDate } from '#ui/format.ts'
import { childrenList } from './asked.ts'
import { byRoll, childrenOf, chosenChildren, lastRecord, type Child } from './children.ts'
import { GROUNDS } from './grounds.ts'
import { flagsFor, recordsOfConcern } from './sql.ts'
import { answerWords, bandWords, leavingWords, schoolsWords } from './wording.ts'

const CHILD_COLUMNS = [
  { key: 'name', label: 'Child', kind: 'text' },
  { key: 'schools', label: 'School', kind: 'text' },
  { key: 'why', label: 'Why', kind: 'text' },
  { key: 'attendance', label: 'Attendance', kind: 'percent' },
  { key: 'missed', label: 'Missed', kind: 'count' },
  { key: 'authorised', label: 'Authorised', kind: 'count' },
  { key: 'unauthorised', label: 'Unauthorised', kind: 'count' },
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'band', label: 'Absence', kind: 'text' },
] as const satisfies readonly Column[]

/**
 * The children of the virtual school that an address asks for, all pages of them, as a file. The access log of every
 * school they go to records the download, also of schools of other authorities.
 */
export async function childrenFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  const { db, actor, today, workplace } = context
  requireAbility(actor, 'flag_child')
  const records = await recordsOfConcern(db, actor.authorityId ?? 0, today)
  const { atSchool, onNoRoll } = byRoll(childrenOf(records), today)
  const chosen = chosenChildren(atSchool, childrenList.parse(Object.fromEntries(search)))
  const missing = new Set(onNoRoll)
  const children = [...onNoRoll, ...chosen]
  const schools = new Set(children.flatMap((child) => child.records.map(({ schoolId }) => schoolId)))
  return exportOf({
    noted: { at: [...schools], as: 'Children of the virtual school' },
    name: `virtual-school-${today}`,
    title: `${workplace.organisation}: children of the virtual school`,
    counts: [
      `Academic year ${academicYearName(academicYearOf(today))} to ${shortDate(today)}, marks as they stood when this was made`,
      'Children looked after by the authority, wherever they go to school, or with a social worker there; each once, with the sessions of this year at every school of which the authority has told',
      `First the ${onNoRoll.length} of compulsory school age who are on no roll known here, whatever was chosen: they may be missing education`,
    ],
    columns: CHILD_COLUMNS,
    rows: children.map((child) => ({
      name: child.name,
      schools: missing.has(child) ? offRollWords(child, today) : schoolsWords(child),
      why: child.grounds.map((ground) => GROUNDS[ground].label).join(', '),
      attendance: attendanceRate(child.sums),
      missed: absencesOf(child.sums),
      authorised: child.sums.authorised,
      unauthorised: child.sums.unauthorised,
      possible: child.sums.possible,
      band: bandWords(child.sums),
    })),
  })
}

function offRollWords(child: Child, today: LocalDate): string {
  const { school, ...record } = lastRecord(child)
  const { lastDay, ground, next } = leavingWords({ school, ...record }, today)
  return `On no roll. ${lastDay ? `Last at ${school} on ${shortDate(lastDay)}` : `To start at ${school}`}. ${ground}. ${next}`
}

const FLAG_COLUMNS = [
  { key: 'child', label: 'Child', kind: 'text' },
  { key: 'born', label: 'Born', kind: 'date' },
  { key: 'why', label: 'Why', kind: 'text' },
  { key: 'from', label: 'Since', kind: 'date' },
  { key: 'school', label: 'School', kind: 'text' },
  { key: 'by', label: 'Put by', kind: 'text' },
  { key: 'at', label: 'Put', kind: 'text' },
  { key: 'answer', label: 'The school', kind: 'text' },
] as const satisfies readonly Column[]

/** The children of whom the authority has told schools, and how the schools answered, as a file. */
export async function flagsFile(context: OrganisationContext): Promise<Export> {
  const { db, actor, today, workplace } = context
  requireAbility(actor, 'flag_child')
  const flags = await flagsFor(db, null)
  const schools = new Set(
    flags.flatMap(({ schoolId, held }) => (schoolId !== null && held ? [schoolId] : [])),
  )
  return exportOf({
    noted: { at: [...schools], as: 'Children put to schools by the virtual school' },
    name: `children-put-to-schools-${today}`,
    title: `${workplace.organisation}: children put to schools`,
    counts: ['The latest 200 put to schools, those without an answer first'],
    columns: FLAG_COLUMNS,
    rows: flags.map((flag) => ({
      child: `${flag.surname}, ${flag.forename}`,
      born: flag.dateOfBirth,
      why: GROUNDS[flag.ground].label,
      from: flag.from,
      school: flag.school ?? 'A school elsewhere',
      by: flag.by,
      at: moment(flag.at),
      answer: answerWords(flag),
    })),
  })
}
