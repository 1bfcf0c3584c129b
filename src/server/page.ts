import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { requestToken } from './auth/cookie.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import { withActor } from './db/with-actor.ts'
import { organisationAt, type OrganisationContext } from './organisation.ts'
import { NotFound, SignedOut } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

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
  return pageData(async (db, actor) => work(await schoolContext(db, actor, urn)))
}

/**
 * What a page of the trust or authority at `path` loads. Somebody who works elsewhere, or for whom there is nothing
 * here, meets the same 404.
 */
export async function organisationPage<T>(
  path: string,
  work: (context: OrganisationContext) => Promise<T> | T,
): Promise<T> {
  return pageData(async (db, actor) => work(await organisationAt(path, db, actor)))
}

async function signInAddress(): Promise<string> {
  const path = (await headers()).get('x-path')
  return path && path !== '/' ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in'
}
