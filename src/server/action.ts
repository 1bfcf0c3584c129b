import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { can, type Ability } from '#domain/index.ts'
import { requestToken } from './auth/cookie.ts'
import { requestAddress } from './auth/request-address.ts'
import type { Actor } from './db/actor.ts'
import { withActor } from './db/with-actor.ts'
import { storable } from './fields.ts'
import { formIsRead } from './form-read.ts'
import { log } from './log.ts'
import { organisationContext, type OrganisationContext } from './organisation.ts'
import type { OwnContext, VisitorContext } from './own.ts'
import { besideFields, LOOK_AGAIN, Refusal, refusalOf, SignedOut, Unfit } from './refusal.ts'
import { schoolContext, type SchoolContext } from './school.ts'

/** What a form shows after it was sent; `values` holds what was typed, so that it is not lost. */
export type ActionResult = {
  ok: boolean
  message?: string
  fieldErrors?: Record<string, string[]>
  values?: Record<string, string>
} | null

/** What an action answers to its form: a sentence, values to show this once, or a page to go to. */
export type Outcome = { message?: string; values?: Record<string, string>; redirectTo?: string } | undefined

type FormAction = (previous: ActionResult, form: FormData) => Promise<ActionResult>

type Work<Context, Input> = (context: Context, input: Input) => Promise<Outcome>

// What a form carries beside its answers: see src/ui/opened-by.tsx.
const OPENED_BY = 'openedBy'

/** An action for people who are not signed in, such as signing in. It is parsed and answered like every other. */
export function openAction<Schema extends z.ZodType>(
  schema: Schema,
  work: Work<VisitorContext, z.output<Schema>>,
): FormAction {
  return formAction(schema, work)
}

function formAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (context: VisitorContext, input: z.output<Schema>, form: FormData) => Promise<Outcome>,
): FormAction {
  return async (_previous, sent) => {
    formIsRead()
    // A script may call an action with anything.
    const form = sent instanceof FormData ? sent : new FormData()
    const outcome = await attempt(
      async () => work({ address: await requestAddress() }, parse(schema, form), form),
      textValues(form),
    )
    if ('failed' in outcome) return outcome.failed
    if (outcome.done?.redirectTo) redirect(outcome.done.redirectTo)
    refresh()
    return { ok: true, message: outcome.done?.message, values: outcome.done?.values }
  }
}

/**
 * An action for anybody signed in, on what is their own: their password, their sessions, their workspace. Refuses a form
 * whose page was opened by somebody else, or in another of their positions: another tab of the browser may have changed
 * who is signed in, and nothing is kept in the name of who did not send it.
 */
export function ownAction<Schema extends z.ZodType>(
  schema: Schema,
  work: Work<OwnContext, z.output<Schema>>,
): FormAction {
  return formAction(schema, async (_visitor, input, form) => {
    const token = await requestToken()
    if (!token) throw new SignedOut()
    return withActor(token, (db, actor) => {
      requireOpener(form, actor)
      return work({ db, actor, token }, input)
    })
  })
}

function requireOpener(form: FormData, { membershipId, personName, position }: Actor): void {
  const opener = form.get(OPENED_BY)
  if (opener === String(membershipId)) return
  throw new Refusal(
    'opened_by_other',
    opener === null
      ? 'This page is out of date, so nothing was saved. Copy what you typed and load the page again.'
      : `${personName}, ${position}, is signed in here now, and this page was opened before. Nothing was saved. Copy what you typed and load the page again.`,
  )
}

/**
 * The shape of every server action: who is signed in, parse what was sent (zod), open one transaction as them, check
 * the ability, run the command, answer, refresh the page. Expected refusals come back as values beside their fields; a
 * fault is logged under an id, and the person is told only that id.
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

/** An action for people of a trust or an authority, on what belongs to their own organisation. */
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
      const { message, fieldErrors } = refusal instanceof Unfit ? besideColumn(refusal, values) : refusal
      return { failed: { ok: false, message, fieldErrors, values: { ...values, ...refusal.values } } }
    }
    const id = (await headers()).get('x-request-id') ?? crypto.randomUUID()
    log().error({ id, error: thrown }, 'an action failed')
    const message = `Something went wrong on our side and nothing was saved. Try again; if it happens again, quote ${id}.`
    return { failed: { ok: false, message, values } }
  }
}

// A column is called as its field is, in another spelling.
function besideColumn(refusal: Unfit, values: Record<string, string>) {
  const field = refusal.column?.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())
  return field !== undefined && Object.hasOwn(values, field)
    ? { message: LOOK_AGAIN, fieldErrors: { [field]: [refusal.message] } }
    : refusal
}

/** Parses what was sent, less what no database can hold. Refuses with one sentence per field. A name that is sent several times arrives as a list. */
export function parse<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const parsed = schema.safeParse(
    Object.fromEntries([...new Set(form.keys())].filter(isField).map((key) => [key, fieldValue(form, key)])),
  )
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new Refusal('invalid', LOOK_AGAIN, besideFields(problems))
}

// Next adds fields of its own to a form posted without JavaScript.
const isField = (key: string) => !key.startsWith('$ACTION') && key !== OPENED_BY

function fieldValue(form: FormData, key: string): unknown {
  const all = form.getAll(key).map((value) => (typeof value === 'string' ? storable(value) : value))
  return all.length > 1 || key.endsWith('[]') ? all : all[0]
}

// A password is never sent back. Ticked boxes of one name come back joined by newlines, as the boxes read them.
function textValues(form: FormData): Record<string, string> {
  const names = new Set([...form.keys()].filter((key) => isField(key) && !/password/i.test(key)))
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  return Object.fromEntries([...names].map((name) => [name, texts(name).join('\n')]))
}
