import { can } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { admissionHistory } from './history.ts'
import { pupilHeader, pupilNames, pupilYears, yearsShown } from './queries.ts'
import { logReveal, pupilAddresses, pupilCharacteristics, pupilContacts } from './record.ts'
import { yearGrid, yearMarks } from './sessions.ts'
import { pupilPatterns, pupilPlaces, pupilSpells } from './spells.ts'

type Search = Record<string, string | string[] | undefined>

/** A pupil's number in an address. Refuses (NotFound) what is not one. */
export function pupilIdOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new NotFound()
  return Number(text)
}

/**
 * Everything a pupil's page shows to this actor: the year's marks and sums, and for those who may read them contacts,
 * addresses, characteristics and the history of entries. Revealing a confidential address is written to the access log.
 */
export async function loadPupil({ db, actor, school, today }: SchoolContext, id: string, search: Search) {
  requireAbility(actor, 'read_pupils')
  const pupilId = pupilIdOf(id)
  const pupil = await pupilHeader(db, school.id, pupilId, today)
  const sums = await pupilYears(db, school.id, pupilId)
  const { years, year } = yearsShown(pupil, sums, search['year'], today)
  const marks = await yearMarks(db, school.id, pupilId, year)
  const spells = await pupilSpells(db, school.id, pupilId)
  const weeks = await yearGrid(db, school.id, { pupilId, spells, year, today, marks })
  const seen = {
    school,
    today,
    pupil,
    years,
    year,
    sums: sums.find(({ academicYear }) => academicYear === year),
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
