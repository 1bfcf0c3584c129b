import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import type { LocalDate } from '#domain/index.ts'
import { requestToken } from './auth/cookie.ts'
import { today } from './clock.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { row, sql } from './db/rows.ts'
import { withActor } from './db/with-actor.ts'
import { NotFound, SignedOut } from './refusal.ts'

/** A school as the web app addresses it. */
export type School = {
  id: number
  urn: number
  name: string
  phase: string
  lowestYear: number
  highestYear: number
}

export type SchoolContext = { db: Db; actor: Actor; school: School; today: LocalDate }

/**
 * What a signed-in page loads, in one transaction as the person asking. Someone who is not signed in is sent to sign
 * in and brought back; what is not there, or not theirs, is the same 404.
 */
export async function pageData<T>(work: (db: Db, actor: Actor) => Promise<T> | T): Promise<T> {
  const token = await requestToken()
  if (!token) return redirect(await signInAddress())
  try {
    return await withActor(token, work)
  } catch (thrown) {
    if (thrown instanceof SignedOut) return redirect(await signInAddress())
    if (thrown instanceof NotFound) return notFound()
    throw thrown
  }
}

/** What a page of one school loads. Takes the URN from the address; an unknown or foreign one is a 404. */
export async function schoolPage<T>(
  params: Promise<{ urn: string }>,
  work: (context: SchoolContext) => Promise<T> | T,
): Promise<T> {
  const { urn } = await params
  return pageData(async (db, actor) => work({ db, actor, school: await findSchool(db, urn), today: today() }))
}

const schoolRow = z.object({
  id: z.int(),
  urn: z.int(),
  name: z.string(),
  phase: z.string(),
  lowestYear: z.int(),
  highestYear: z.int(),
})

/** The school that has, or had, this URN, under its present name. Refuses (NotFound) what the actor cannot see. */
export async function findSchool(db: Db, urn: string): Promise<School> {
  const found = /^\d{6}$/.test(urn)
    ? await row(
        db,
        schoolRow,
        sql`select d.school_id as id, d.urn, d.name, d.phase, d.lowest_year as "lowestYear", d.highest_year as "highestYear"
            from school_detail known
            join school_detail d on d.school_id = known.school_id and ${today()}::date between d.from_date and d.to_date
            where known.urn = ${Number(urn)}
            limit 1`,
      )
    : null
  if (!found) throw new NotFound()
  return found
}

async function signInAddress(): Promise<string> {
  const path = (await headers()).get('x-path')
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'
}
