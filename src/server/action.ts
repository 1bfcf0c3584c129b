import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { can, type Ability } from '#domain/index.ts'
import { requestToken } from './auth/cookie.ts'
import type { Actor } from './db/actor.ts'
import type { Db } from './db/client.ts'
import type { SessionToken } from './db/session-token.ts'
import { withActor } from './db/with-actor.ts'
import { log } from './log.ts'
import { organisationContext, type OrganisationContext } from './organisation.ts'
import { Refusal, refusalOf, SignedOut } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

/** What a form shows after it was sent; `values` gives back what was typed. */
export type ActionResult = {
  ok: boolean
  message?: string
  fieldErrors?: Record<string, string[]>
  values?: Record<string, string>
} | null

/** What a command answers to its form: a sentence, something shown this once, or a page to go to. */
export type Outcome = { message?: string; values?: Record<string, string>; redirectTo?: string } | undefined

type FormAction = (previous: ActionResult, form: FormData) => Promise<ActionResult>

/** An action open to people who are not signed in, such as signing in: parsed and answered like every other. */
export function openAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return async (_previous, form) => {
    const outcome = await attempt(() => work(parse(schema, form)), textValues(form))
    if ('failed' in outcome) return outcome.failed
    if (outcome.done?.redirectTo) redirect(outcome.done.redirectTo)
    refresh()
    return { ok: true, message: outcome.done?.message, values: outcome.done?.values }
  }
}

/** What a command on one's own account is given: a transaction as the actor, and the session they act in. */
export type OwnContext = { db: Db; actor: Actor; token: SessionToken }

type Work<Context, Input> = (context: Context, input: Input) => Promise<Outcome>

/** An action of anybody signed in, on what is their own: their password, their sessions, their workspace. */
export function ownAction<Schema extends z.ZodType>(
  schema: Schema,
  work: Work<OwnContext, z.output<Schema>>,
): FormAction {
  return openAction(schema, async (input) => {
    const token = await requestToken()
    if (!token) throw new SignedOut()
    return withActor(token, (db, actor) => work({ db, actor, token }, input))
  })
}

/**
 * The one shape of a server action: who is signed in, what was sent (zod), one transaction as them, may they, the
 * command, a typed result, a fresh page. Expected refusals come back as values beside their fields; a fault is
 * logged under an id, and the person is told that id and nothing else.
 */
function ableAction<Schema extends z.ZodType>(
  schema: Schema,
  ability: Ability,
  work: Work<OwnContext, z.output<Schema>>,
): FormAction {
  return ownAction(schema, async (context, input) => {
    if (!can(context.actor.role, ability)) throw new Refusal('not_allowed', 'Your role does not allow this.')
    return work(context, input)
  })
}

/** An action on one school, named by the form's hidden `urn`. */
export function schoolAction<Schema extends z.ZodType<object>>(
  schema: Schema,
  ability: Ability,
  work: Work<SchoolContext, z.output<Schema>>,
): FormAction {
  const withSchool = z.intersection(schema, z.object({ urn: z.string() }))
  return ableAction(withSchool, ability, async ({ db, actor }, input) =>
    work(await schoolContext(db, actor, input.urn), input),
  )
}

/** An action of a trust's or an authority's people, on what their own organisation holds. */
export function organisationAction<Schema extends z.ZodType>(
  schema: Schema,
  ability: Ability,
  work: Work<OrganisationContext, z.output<Schema>>,
): FormAction {
  return ableAction(schema, ability, async ({ db, actor }, input) =>
    work(await organisationContext(db, actor), input),
  )
}

async function attempt(
  work: () => Promise<Outcome>,
  values: Record<string, string>,
): Promise<{ done: Outcome } | { failed: ActionResult }> {
  try {
    return { done: await work() }
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    if (refusal) {
      const { message, fieldErrors } = refusal
      return { failed: { ok: false, message, fieldErrors, values: { ...values, ...refusal.values } } }
    }
    const id = (await headers()).get('x-request-id') ?? crypto.randomUUID()
    log().error({ id, error: thrown }, 'an action failed')
    const message = `Something went wrong on our side and nothing was saved. Try again; if it happens again, quote ${id}.`
    return { failed: { ok: false, message, values } }
  }
}

/** What was sent, parsed. Refuses with one sentence per field. Repeated names arrive as lists. */
export function parse<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const parsed = schema.safeParse(
    Object.fromEntries([...new Set(form.keys())].filter(isField).map((key) => [key, fieldValue(form, key)])),
  )
  if (parsed.success) return parsed.data
  const fieldErrors: Record<string, string[]> = {}
  for (const issue of parsed.error.issues) (fieldErrors[issue.path.join('.')] ??= []).push(issue.message)
  throw new Refusal('invalid', 'Some answers need another look.', fieldErrors)
}

// Next adds fields of its own to a form posted without JavaScript.
const isField = (key: string) => !key.startsWith('$ACTION')

function fieldValue(form: FormData, key: string): unknown {
  const all = form.getAll(key)
  return all.length > 1 || key.endsWith('[]') ? all : all[0]
}

// A password is never handed back. Several ticks of one name come back together, as the boxes read them.
function textValues(form: FormData): Record<string, string> {
  const names = new Set([...form.keys()].filter((key) => isField(key) && !/password/i.test(key)))
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return Object.fromEntries([...names].map((name) => [name, texts(name).join('\n')]))
}
