import type { LocalDate } from '#domain/index.ts'
import { sql, type Sql } from '#server/db/rows.ts'
import { namesLike, numberLike } from '#server/db/search-sql.ts'

/**
 * Whether a pupil (`p`) is found by what was typed: any of their names, then or now, their UPN, the street of an address
 * that is not confidential, or the name or telephone number of a contact. Row policies keep addresses and contacts from
 * those who may not read them, so that a search tells them nothing either.
 */
export function foundBy(schoolId: number, typed: string, today: LocalDate): Sql {
  if (typed.trim() === '') return sql`true`
  const upn = typed.replaceAll(/[\s\\%_]/g, '').toUpperCase()
  return sql`p.id in (
    select w.pupil_id from pupil_name w where w.school_id = ${schoolId} group by w.pupil_id
      having ${namesLike(
        sql`string_agg(concat_ws(' ', w.known_forename, w.known_surname, w.legal_forename, w.legal_middle_names,
          w.legal_surname), ' ')`,
        typed,
      )}
    union all
    select u.id from pupil u where u.school_id = ${schoolId} and ${upn} <> '' and u.upn like ${`${upn}%`}
    union all
    select a.pupil_id from pupil_address a where a.school_id = ${schoolId} and not a.confidential
      and ${today}::date <= a.to_date and ${namesLike(sql`concat_ws(' ', a.line1, a.line2, a.town, a.postcode)`, typed)}
    union all
    select pc.pupil_id from contact c
      join pupil_contact pc on pc.school_id = c.school_id and pc.contact_id = c.id
        and pc.to_date >= greatest(${today}::date, pc.from_date)
      where c.school_id = ${schoolId} and (${namesLike(sql`c.name`, typed)} or ${numberLike(typed)}))`
}
