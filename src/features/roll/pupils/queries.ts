import { can, toldApart } from '#domain/index.ts'
import { admissionHistory } from '#features/roll/entries/queries.ts'
import { groupsOn, yearsToChoose } from '#features/roll/groups/queries.ts'
import { idInAddress, type Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import { NotFound } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { pupilHeader } from './header.ts'
import { pupilsList } from './asked.ts'
import { pupilList } from './list.ts'
import {
  logReveal,
  pupilAddresses,
  pupilCharacteristics,
  pupilContacts,
  pupilNames,
} from './personal-details.ts'
import { yearGrid, yearMarks } from './sessions.ts'
import { pupilPatterns, pupilPlaces, pupilSpells } from './spells.ts'
import { pupilYears, yearsShown } from './year-sums.ts'

/** The page of the list of pupils that an address asks for, and what the list can be narrowed by. */
export async function loadPupilList({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'read_pupils')
  const query = pupilsList.parse(search)
  const found = await pupilList(db, school.id, query, today)
  const names = toldApart(found)
  const pupils = found.map((pupil, at) => ({ ...pupil, name: names[at] ?? pupil.name }))
  return {
    school,
    today,
    query,
    pupils,
    total: pupils[0]?.total ?? 0,
    groups: await groupsOn(db, school.id, today),
    years: yearsToChoose(school),
    mayEdit: can(actor.role, 'edit_admission_register'),
  }
}

/**
 * Everything a pupil's page shows to this actor: the year's marks and sums, and for those who may read them contacts,
 * addresses, characteristics and the history of entries. Revealing a confidential address is written to the access log.
 */
export async function loadPupil({ db, actor, school, today }: SchoolContext, id: string, search: Search) {
  requireAbility(actor, 'read_pupils')
  const pupilId = idInAddress(id)
  const pupil = await pupilHeader(db, school.id, pupilId, today)
  const sums = await pupilYears(db, school.id, pupilId)
  const { years, year } = yearsShown({ pupil, sums, asked: search['year'], today })
  const marks = await yearMarks(db, school.id, pupilId, year)
  const spells = await pupilSpells(db, school.id, pupilId)
  const weeks = await yearGrid(db, school.id, { pupilId, spells, year, today, marks })
  const seen = {
    school,
    today,
    pupil,
    years,
    year,
    yearSums: sums.find(({ academicYear }) => academicYear === year),
    marks,
    weeks,
    mayEdit: can(actor.role, 'edit_admission_register') && actor.schoolId === school.id,
    mayPrint: can(actor.role, 'print_extract'),
    mayReadDocuments: can(actor.role, 'read_documents'),
  }
  if (!can(actor.role, 'read_contacts')) return { ...seen, record: null }

  const addresses = await pupilAddresses(db, school.id, pupilId, search['reveal'] === 'address')
  const confidential = addresses.some((one) => one.confidential)
  const reveal = confidential && search['reveal'] === 'address'
  if (reveal) await logReveal(db, school.id, pupilId)
  const record = {
    confidential,
    reveal,
    addresses,
    spells,
    names: await pupilNames(db, school.id, pupilId),
    contacts: await pupilContacts(db, school.id, pupilId, today, reveal),
    characteristics: await pupilCharacteristics(db, school.id, pupilId),
    places: await pupilPlaces(db, school.id, pupilId),
    patterns: await pupilPatterns(db, school.id, pupilId),
    history: await admissionHistory(db, school.id, pupilId, reveal || !confidential),
  }
  return { ...seen, record }
}

export type PupilView = Awaited<ReturnType<typeof loadPupil>>

/** Whom somebody is about to change. Refuses (NotFound) those who may not change this school's register. */
export async function loadPupilToChange({ db, actor, school, today }: SchoolContext, id: string) {
  requireAbility(actor, 'edit_admission_register')
  if (actor.schoolId !== school.id) throw new NotFound()
  return {
    school,
    today,
    pupil: await pupilHeader(db, school.id, idInAddress(id), today),
    maySeal: can(actor.role, 'seal_records'),
  }
}

export type PupilToChange = Awaited<ReturnType<typeof loadPupilToChange>>

export { pupilHeader } from './header.ts'
export { pupilsList } from './asked.ts'
export { logReveal, pupilContacts } from './personal-details.ts'
export { loadSessions } from './year-sessions.ts'
