import type { NextRequest } from 'next/server'
import type { z } from 'zod'
import { sessionCookieName, unseal } from './auth/cookie.ts'
import type { SessionToken } from './db/session-token.ts'
import { env } from './env.ts'
import { log } from './log.ts'
import { Refusal, refusalOf, SignedOut } from './refusal.ts'

const NO_STORE = { 'cache-control': 'no-store' }

const STATUS: Record<string, number> = {
  signed_out: 401,
  other_site: 403,
  not_found: 404,
  not_author: 409,
  too_large: 413,
  // Not the sender's fault: a device keeps what it sent and tries again.
  busy: 503,
  unfit: 400,
}

/**
 * A route handler that exchanges JSON with the product's own pages. Takes the request and the work, which is given the
 * session and gives the answer. Refusals become `{ problem, message }` with their status, 422 where none is named; a
 * fault is logged under the id that is answered. Next checks no origin for route handlers, so requests of other sites
 * are refused here.
 */
export async function jsonRoute(
  request: NextRequest,
  work: (token: SessionToken) => Promise<unknown>,
): Promise<Response> {
  const id = request.headers.get('x-request-id') ?? crypto.randomUUID()
  const answer = (body: unknown, status: number) =>
    Response.json(body, {
      status,
      headers: { ...NO_STORE, 'x-request-id': id, ...(status === 503 && { 'retry-after': '60' }) },
    })
  try {
    if (!isOwnPage(request))
      throw new Refusal('other_site', 'This can only be sent from Rollbook’s own pages.')
    const token = await unseal(request.cookies.get(sessionCookieName())?.value)
    if (!token) throw new SignedOut()
    return answer(await work(token), 200)
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal)
      return answer({ problem: refusal.code, message: refusal.message }, STATUS[refusal.code] ?? 422)
    log().error({ id, error: thrown }, 'a request failed')
    const message = `Something went wrong on our side and nothing was saved. Try again; if it happens again, quote ${id}.`
    return answer({ problem: 'fault', message }, 500)
  }
}

/** Parses what was sent. Refuses a body over the limit (in bytes), one that is not JSON, and one of another shape. */
export async function jsonBody<Schema extends z.ZodType>(
  request: NextRequest,
  schema: Schema,
  limit: number,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await textOf(request, limit)))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  throw new Refusal(
    'invalid',
    `This cannot be read${where && ` at “${where}”`}: ${issue?.message ?? ''}. Load the page again and repeat it.`,
  )
}

/** Whether one of our own pages sent it: the browser says so (Sec-Fetch-Site), or the Origin is ours. */
function isOwnPage({ method, headers }: NextRequest): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin' || (method === 'GET' && site === 'none')
  const origin = headers.get('origin')
  if (origin === null) return method === 'GET'
  return origin === new URL(env().NEXTAUTH_URL).origin || hostOf(origin) === headers.get('host')
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

async function textOf(request: NextRequest, limit: number): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += (part as Uint8Array).byteLength
    if (size > limit) throw new Refusal('too_large', 'This is too much to save at once.')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
