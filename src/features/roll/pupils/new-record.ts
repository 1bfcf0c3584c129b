import { z } from 'zod'
import { postcodeProblems } from '#domain/index.ts'
import { requireAbility } from '#server/db/actor.ts'
import { row, sql } from '#server/db/rows.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound } from '#server/refusal.ts'
import { refuseKnownUpn, refuseProblems } from './checks.ts'
import { pupilIdOf } from './load.ts'
import { pupilHeader } from './queries.ts'
import { pupilContacts } from './record.ts'
import type { newRecordForm } from './schema.ts'
import { addressValues, nameValues } from './values.ts'

const written = z.object({ nameId: z.int(), files: z.int(), comments: z.int() })

/**
 * What the page that begins a new record shows: the pupil, the contacts who could stay, and how much would stay that
 * may tell who the child was: files, and words written with marks and entries that hold an earlier name.
 * Refuses (NotFound) those who may not, and a pupil who is not of this school.
 */
export async function loadNewRecord({ db, actor, school, today }: SchoolContext, id: string) {
  requireAbility(actor, 'seal_records')
  if (actor.schoolId !== school.id) throw new NotFound()
  const pupil = await pupilHeader(db, school.id, pupilIdOf(id), today)
  const found = await row(
    db,
    written,
    sql`with name as (
          select * from pupil_name where school_id = ${school.id} and pupil_id = ${pupil.pupilId}
        ), word as (
          select distinct lower(w) as w from name,
            unnest(array[legal_forename, legal_surname, known_forename, known_surname]) w where length(w) > 1
        ), said as (
          select comment as text from mark_detail where school_id = ${school.id} and pupil_id = ${pupil.pupilId}
          union all
          select reason from mark_amendment where school_id = ${school.id} and pupil_id = ${pupil.pupilId}
          union all
          select reason from admission_amendment where school_id = ${school.id} and pupil_id = ${pupil.pupilId}
            and entity not in ('pupil', 'pupil_name', 'pupil_address', 'pupil_contact')
        )
        select (select id from name order by from_date desc limit 1) as "nameId",
          (select count(*)::int from document
            where school_id = ${school.id} and pupil_id = ${pupil.pupilId}) as files,
          (select count(*)::int from said where exists (select from word where position(w in lower(text)) > 0)) as comments`,
  )
  if (!found) throw new NotFound()
  return { school, pupil, ...found, contacts: await pupilContacts(db, school.id, pupil.pupilId, today) }
}

export type NewRecordView = Awaited<ReturnType<typeof loadNewRecord>>

/**
 * Begins a new record: the marks stay with the new name and number, what told who the child was is sealed. All or
 * nothing, and not to be undone. Refuses while the child is recorded as looked after, and a record changed meanwhile.
 * A child who was adopted or is at risk may be given a new number (DfE, Unique pupil numbers: a guide, 6.5 and 6.6).
 */
export async function beginNewRecord(
  context: SchoolContext,
  input: z.output<typeof newRecordForm>,
): Promise<void> {
  const { db, school } = context
  if (!input.keepAddress && input.postcode)
    refuseProblems(postcodeProblems(input.postcode).map((message) => ({ field: 'postcode', message })))
  await refuseKnownUpn(context, input.upn, input.pupil)
  const identity = {
    nameId: input.nameId,
    name: nameValues(input),
    upn: input.upn || null,
    address: input.keepAddress ? null : addressValues(input),
    contacts: input.contacts,
  }
  await row(
    db,
    z.object({ record: z.int() }),
    sql`select app.begin_new_record(${school.id}, ${input.pupil}, ${JSON.stringify(identity)}::jsonb, ${input.reason})
          as record`,
  )
}
