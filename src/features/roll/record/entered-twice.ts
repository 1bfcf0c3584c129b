import { z } from 'zod'
import { looksEnteredTwice, OPEN_END, type EnteredChild, type LocalDate } from '#domain/index.ts'
import { rows, sql } from '#server/db/rows.ts'
import { Refusal } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { shortDate } from '#ui/format.ts'

const entered = z.object({
  id: z.int(),
  name: z.string(),
  dateOfBirth: z.string(),
  leavingDay: z.string().nullable(),
  names: z.array(z.object({ forename: z.string(), surname: z.string() })),
  contacts: z.array(z.object({ telephones: z.array(z.string()), email: z.string() })),
})

type Entered = z.infer<typeof entered>

type Joiner = {
  legalForename: string
  legalSurname: string
  knownForename: string
  knownSurname: string
  dateOfBirth: LocalDate
  telephone: string
  secondTelephone: string
  email: string
  /** A contact whom the school knows already. */
  contact?: number
  /** The entries that somebody looked at and said to be other children. */
  otherThan: readonly number[]
}

/**
 * Refuses a joiner who looks like a pupil whom the school has entered already, also one who left: a second entry would be
 * called, counted and returned as another child. Whoever says that it is another child is not asked again about that one.
 */
export async function refuseEnteredTwice(context: SchoolContext, joiner: Joiner): Promise<void> {
  const child = await childOf(context, joiner)
  const alike = (await pupilsLike(context, joiner)).filter(
    (pupil) => !joiner.otherThan.includes(pupil.id) && looksEnteredTwice(child, pupil),
  )
  if (alike.length === 0) return
  const asked = [...joiner.otherThan, ...alike.map(({ id }) => id)].join(',')
  throw new Refusal(
    'entered_twice',
    'Nobody was added: this pupil may be in the register already.',
    { otherThan: [alike.map(words).join(' ')] },
    { otherThan: '', asked, alike: String(alike[0]?.id) },
  )
}

const words = ({ name, dateOfBirth, leavingDay }: Entered) =>
  leavingDay === null
    ? `Is this ${name}, born ${shortDate(dateOfBirth)}, who is in the register already?`
    : `Is this ${name}, born ${shortDate(dateOfBirth)}, who left on ${shortDate(leavingDay)}? Then record the return there, not a new pupil.`

async function childOf({ db, school }: SchoolContext, joiner: Joiner): Promise<EnteredChild> {
  const { legalForename, legalSurname, knownForename, knownSurname, dateOfBirth, contact } = joiner
  const known =
    contact === undefined
      ? null
      : await db.contact.findUnique({ where: { schoolId_id: { schoolId: school.id, id: contact } } })
  const { telephone, secondTelephone, email } = known ?? joiner
  return {
    dateOfBirth,
    names: [
      { forename: legalForename, surname: legalSurname },
      { forename: knownForename || legalForename, surname: knownSurname || legalSurname },
    ],
    contacts: [{ telephones: [telephone, secondTelephone], email }],
  }
}

// Those born on the day, and those with a name that begins alike: what decides is looksEnteredTwice.
const pupilsLike = ({ db, school }: SchoolContext, joiner: Joiner) =>
  rows(
    db,
    entered,
    sql`select p.id, l.name, p.date_of_birth::text as "dateOfBirth",
          (select nullif(max(e.leaving_day), ${OPEN_END}::date)::text from enrolment e
            where e.school_id = p.school_id and e.pupil_id = p.id and e.leaving_day >= e.starting_day) as "leavingDay",
          l.names, coalesce(c.contacts, '[]') as contacts
        from pupil p
        cross join lateral (
          select json_agg(json_build_object('forename', x.forename, 'surname', x.surname)) as names,
            (array_agg(x.forename || ' ' || x.surname order by n.from_date desc))[1] as name
          from pupil_name n, lateral (values (n.known_forename, n.known_surname), (n.legal_forename, n.legal_surname)) x (forename, surname)
          where n.school_id = p.school_id and n.pupil_id = p.id and n.to_date >= n.from_date
        ) l
        left join lateral (
          select json_agg(json_build_object('telephones', json_build_array(k.telephone, k.second_telephone), 'email', k.email)) as contacts
          from pupil_contact pc join contact k on k.school_id = pc.school_id and k.id = pc.contact_id
          where pc.school_id = p.school_id and pc.pupil_id = p.id
        ) c on true
        where p.school_id = ${school.id} and l.names is not null
          and (p.date_of_birth = ${joiner.dateOfBirth}::date or exists (
            select from pupil_name n where n.school_id = p.school_id and n.pupil_id = p.id
              and lower(left(${joiner.legalSurname}, 1)) in (lower(left(n.legal_surname, 1)), lower(left(n.known_surname, 1)))))
        order by p.id`,
  )
