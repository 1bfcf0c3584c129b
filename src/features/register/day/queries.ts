import { pupilRestrictions } from '#features/roll/pupils/queries.ts'
import { latestSchoolDay } from '#features/school/calendar/queries.ts'
import type { Search } from '#server/address.ts'
import { requireAbility } from '#server/db/actor.ts'
import type { SchoolContext } from '#server/school.ts'
import { dateAsked, pileAsked, sessionAsked } from './asked.ts'
import { schoolBoard } from './board.ts'
import { pileOf, whoIsIn } from './sql.ts'

export type { Pile } from './sql.ts'

/** The registers of one's own groups on the day an address asks for, else on the latest school day. */
export async function loadMyRegisters({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'take_register')
  const date = dateAsked(search, (await latestSchoolDay(db, school.id, today)) ?? today)
  return { urn: school.urn, today, board: await schoolBoard(db, school.id, date) }
}

/** The day board, and which of its sessions to show. */
export async function loadDay({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'see_day_board')
  const date = dateAsked(search, (await latestSchoolDay(db, school.id, today)) ?? today)
  const board = await schoolBoard(db, school.id, date)
  return { school, today, board, session: sessionAsked(search, board.current) }
}

/** The pupils of one pile of a session. */
export async function loadPile({ db, actor, school, today }: SchoolContext, search: Search) {
  requireAbility(actor, 'see_day_board')
  const { pile, group: groupId } = pileAsked(search)
  const which = { date: dateAsked(search, today), session: sessionAsked(search, 'AM'), pile, groupId }
  return {
    school,
    ...which,
    pupils: await pileOf(db, school.id, which),
    restrictions: await pupilRestrictions(db, school.id, today),
  }
}

/** Who is in school at this moment. */
export async function loadInNow({ db, actor, school, today }: SchoolContext) {
  requireAbility(actor, 'see_day_board')
  return {
    school,
    pupils: await whoIsIn(db, school.id, today),
    restrictions: await pupilRestrictions(db, school.id, today, { handedOver: true }),
  }
}
