import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { requestToken } from './auth/cookie.ts'
import { withActor } from './db/with-actor.ts'
import { organisationAt, type OrganisationContext } from './organisation.ts'
import type { OwnContext } from './own.ts'
import { Busy, NotFound, SignedOut, Unfit } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

/**
 * What a page of somebody signed in loads, in one transaction as that person. Who is not signed in is sent to sign in
 * and brought back; what does not exist, or is not theirs to see, is the same 404.
 */
export async function ownPage<T>(work: (context: OwnContext) => Promise<T> | T): Promise<T> {
  const token = await requestToken()
  if (!token) return redirect(await signInAddress())
  try {
    return await withActor(token, (db, actor) => work({ db, actor, token }))
  } catch (thrown) {
    if (thrown instanceof SignedOut) return redirect(await signInAddress())
    // An address that asks for what no table holds asks for nothing.
    if (thrown instanceof NotFound || thrown instanceof Unfit) return notFound()
    // The digest is all that a page of ours learns of an error.
    if (thrown instanceof Busy) throw Object.assign(new Error(thrown.message), { digest: 'busy' })
    throw thrown
  }
}

/** What a page of one school loads. Takes the URN from the address; an unknown or foreign one is a 404. */
export async function schoolPage<T>(
  params: Promise<{ urn: string }>,
  work: (context: SchoolContext) => Promise<T> | T,
): Promise<T> {
  const { urn } = await params
  return ownPage(async ({ db, actor }) => work(await schoolContext(db, actor, urn)))
}

/**
 * What a page of the trust or authority at `path` loads. Somebody who works elsewhere, or for whom there is nothing
 * here, meets the same 404.
 */
export async function organisationPage<T>(
  path: string,
  work: (context: OrganisationContext) => Promise<T> | T,
): Promise<T> {
  return ownPage(async ({ db, actor }) => work(await organisationAt(path, db, actor)))
}

async function signInAddress(): Promise<string> {
  const path = (await headers()).get('x-path')
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'
}
