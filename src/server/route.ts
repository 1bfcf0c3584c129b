import type { NextRequest } from 'next/server'
import { sessionCookieName, unseal } from './auth/cookie.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { withActor } from './db/with-actor.ts'
import { log } from './log.ts'
import { type Making } from './long-file.ts'
import { organisationAt, type OrganisationContext } from './organisation.ts'
import { refusalOf, SignedOut } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

export { longFile } from './long-file.ts'

const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }

/**
 * Answers a request for a file of one school, as `schoolPage` does for a page. Takes the request, the URN of its
 * address and the work that makes the file; answers as `signedInFile` does.
 */
export async function schoolFile(
  request: NextRequest,
  urn: string,
  work: (context: SchoolContext) => Promise<FileMade>,
  making?: Making,
): Promise<Response> {
  return signedInFile(request, async (db, actor) => work(await schoolContext(db, actor, urn)), making)
}

/** The same for a file of the trust or authority at `path`. Refuses as `organisationPage` does. */
export async function organisationFile(
  request: NextRequest,
  path: string,
  work: (context: OrganisationContext) => Promise<FileMade>,
  making?: Making,
): Promise<Response> {
  return signedInFile(request, async (db, actor) => work(await organisationAt(path, db, actor)), making)
}

const STATUS: Record<string, number> = { signed_out: 401, not_found: 404, busy: 503, unfit: 400 }

const atOnce: NonNullable<Making['inTurn']> = (make) => make()

type FileMade = Response | (() => Promise<Response>)

/**
 * Answers a request for a file by somebody signed in. The work gives the response; where making it takes long and
 * needs nothing more from the database, the work may give a function that makes it after the transaction is over.
 * Refusals become 400, 401, 404, 422 or, where it may be tried again soon, 503 with their sentence in plain text. A fault
 * is logged under the id that is answered.
 */
export async function signedInFile(
  request: NextRequest,
  work: (db: Db, actor: Actor) => Promise<FileMade>,
  making?: Making,
): Promise<Response> {
  const { patience, inTurn = atOnce } = making ?? {}
  try {
    const token = await unseal(request.cookies.get(sessionCookieName())?.value)
    if (!token) throw new SignedOut()
    const made = await inTurn(() => withActor(token, work, patience))
    return made instanceof Response ? made : await made()
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal) {
      const status = STATUS[refusal.code] ?? 422
      const headers = status === 503 ? { ...PLAIN, 'retry-after': '60' } : PLAIN
      return new Response(refusal.message, { status, headers })
    }
    const id = request.headers.get('x-request-id') ?? crypto.randomUUID()
    log().error({ id, error: thrown }, 'a file could not be made')
    return new Response(`Something went wrong on our side. If it happens again, quote ${id}.`, {
      status: 500,
      headers: PLAIN,
    })
  }
}
