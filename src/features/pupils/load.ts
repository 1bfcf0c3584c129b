import { can } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import { sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { pupilHeader, pupilYears, yearShown } from './queries.ts'
import { admissionHistory, pupilAddresses, pupilCharacteristics, pupilContacts } from './record.ts'
import { yearGrid, yearMarks } from './sessions.ts'

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
  const years = await pupilYears(db, school.id, pupilId)
  const asked = typeof search['year'] === 'string' ? search['year'] : undefined
  const year = yearShown(years, asked, today)
  const marks = await yearMarks(db, school.id, pupilId, year)
  const weeks = await yearGrid(db, school.id, pupil, year, today, marks)
  const seen = {
    school,
    today,
    pupil,
    years,
    year,
    marks,
    weeks,
    mayEdit: can(actor.role, 'edit_admission_register') && actor.schoolId === school.id,
    mayPrint: can(actor.role, 'print_extract'),
  }
  if (!can(actor.role, 'read_contacts')) return { ...seen, record: null }

  const reveal = search['reveal'] === 'address'
  if (reveal)
    await db.$queryRaw(sql`select app.log_access(${school.id}, 'confidential address', ${pupilId}, '')::text`)
  const record = {
    contacts: await pupilContacts(db, school.id, pupilId, today),
    addresses: await pupilAddresses(db, school.id, pupilId, reveal),
    characteristics: await pupilCharacteristics(db, school.id, pupilId),
    history: await admissionHistory(db, school.id, pupilId),
  }
  return { ...seen, record }
}

export type PupilView = Awaited<ReturnType<typeof loadPupil>>
