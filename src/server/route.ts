import type { NextRequest } from 'next/server'
import { sessionCookieName, unseal } from './auth/cookie.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { withActor } from './db/with-actor.ts'
import { log } from './log.ts'
import { organisationAt, type OrganisationContext } from './organisation.ts'
import { NotFound, refusalOf, SignedOut } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/**
 * What a file of one school is made from, and the file: the route handlers' counterpart of `schoolPage`. Takes the
 * request, the URN of its address and the work, and answers as `signedInFile` does.
 */
export async function schoolFile(
  request: NextRequest,
  urn: string,
  work: (context: SchoolContext) => Promise<FileMade>,
): Promise<Response> {
  return signedInFile(request, async (db, actor) => work(await schoolContext(db, actor, urn)))
}

/** What a file of the trust or authority at `path` is made from, and the file. Refuses as `organisationPage` does. */
export async function organisationFile(
  request: NextRequest,
  path: string,
  work: (context: OrganisationContext) => Promise<FileMade>,
): Promise<Response> {
  return signedInFile(request, async (db, actor) => work(await organisationAt(path, db, actor)))
}

type FileMade = Response | (() => Promise<Response>)

/**
 * A file for somebody signed in. Takes the work, which gives the response, or, where that takes long and asks nothing
 * of the database, how to make it once the transaction is over; answers 401, 404 or a refusal's sentence in plain text.
 * A fault is logged under the id that is answered.
 */
export async function signedInFile(
  request: NextRequest,
  work: (db: Db, actor: Actor) => Promise<FileMade>,
): Promise<Response> {
  try {
    const token = await unseal(request.cookies.get(sessionCookieName())?.value)
    if (!token) throw new SignedOut()
    const made = await withActor(token, work)
    return made instanceof Response ? made : await made()
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal) {
      const status = refusal instanceof SignedOut ? 401 : refusal instanceof NotFound ? 404 : 422
      return new Response(refusal.message, { status, headers: PLAIN })
    }
    const id = request.headers.get('x-request-id') ?? crypto.randomUUID()
    log().error({ id, error: thrown }, 'a file could not be made')
    return new Response(`Something went wrong on our side. If it happens again, quote ${id}.`, {
      status: 500,
      headers: PLAIN,
    })
  }
}
