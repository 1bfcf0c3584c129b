import type { Problem } from '#domain/index.ts'
import { causeOf, columnIn } from './db/sql-states.ts'
import { log } from './log.ts'

/**
 * An expected "no", which the person can read, understand and act on. It comes back to the form as a value. Anything
 * else that is thrown is a fault, logged under an id that the person sees.
 */
export class Refusal extends Error {
  readonly code: string
  readonly fieldErrors: Record<string, string[]>
  /** What the form carries from now on instead of what was sent. */
  readonly values: Record<string, string>

  constructor(
    code: string,
    sentence: string,
    fieldErrors: Record<string, string[]> = {},
    values: Record<string, string> = {},
  ) {
    super(sentence)
    this.name = 'Refusal'
    this.code = code
    this.fieldErrors = fieldErrors
    this.values = values
  }
}

/** The session is missing, ended or revoked: sign in again. */
export class SignedOut extends Refusal {
  constructor() {
    super('signed_out', 'You have been signed out. Sign in again; nothing you typed is lost.')
  }
}

/** It does not exist, or it is not this person's to see: nobody can tell which. */
export class NotFound extends Refusal {
  constructor() {
    super('not_found', 'We cannot find that.')
  }
}

/** It waited too long for its turn or for somebody else: nothing was done. */
export class Busy extends Refusal {
  constructor(
    sentence = 'Rollbook is very busy, so this was not done. Try again in a minute; nothing you typed is lost.',
  ) {
    super('busy', sentence)
  }
}

/** One question took longer than it may. */
export class TooSlow extends Busy {}

// What pg says, without a code, when no connection came free, or none was made, in the time allowed.
const NO_CONNECTION = /^timeout exceeded when trying to connect|connection timeout$/i

/** What was asked or sent is nothing that the tables hold. `column` is the one that it did not fit, where that is known. */
export class Unfit extends Refusal {
  readonly column: string | undefined

  constructor(column?: string) {
    super('unfit', 'This does not fit what is kept here, so nothing was saved. Look at your answers again.')
    this.column = column
  }
}

/** Refuses with a sentence beside one field of the form. */
export function refuseField(field: string, sentence: string, code = 'invalid'): never {
  throw new Refusal(code, LOOK_AGAIN, { [field]: [sentence] })
}

/**
 * Refuses a form in which rules found something wrong: each sentence beside its field, under a heading. Does nothing
 * when there is no problem.
 */
export function refuseProblems(problems: readonly Problem[], heading = LOOK_AGAIN): void {
  if (problems.length === 0) return
  throw new Refusal('invalid', heading, besideFields(problems))
}

/** Each sentence under the name of its field, whatever that is called: a script's may be `constructor`. */
export function besideFields(
  problems: readonly { field: string; message: string }[],
): Record<string, string[]> {
  const byField = Map.groupBy(problems, ({ field }) => field)
  return Object.fromEntries([...byField].map(([field, its]) => [field, its.map(({ message }) => message)]))
}

/** What a workflow refuses, at the answer that is lacking where it names one. */
export const refusalOfStep = ({ rule, message, field }: { rule: string; message: string; field?: string }) =>
  field ? new Refusal(rule, LOOK_AGAIN, { [field]: [message] }) : new Refusal(rule, message)

/** Above a form in which answers are wrong. */
export const LOOK_AGAIN = 'Some answers need another look.'

type DatabaseError = {
  code?: unknown
  originalCode?: unknown
  message?: unknown
  originalMessage?: unknown
  hint?: unknown
  meta?: unknown
  cause?: unknown
}

/**
 * Turns what the database refused into a Refusal: what its functions say (SQLSTATE RB001, with a code and a sentence),
 * what took too long, and what does not fit its tables, as src/server/db/sql-states.ts tells them apart. Takes whatever
 * was thrown; gives null when it was a fault of ours.
 */
export function refusalOf(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown
  for (let error = thrown, depth = 0; error !== null && typeof error === 'object' && depth < 5; depth++) {
    const { code, originalCode, message, originalMessage, hint, cause, meta } = error as DatabaseError
    const said = String(originalMessage ?? message)
    switch (causeOf(String(originalCode ?? code))) {
      case 'refused':
        return refuse(said, typeof hint === 'string' ? hint : undefined)
      case 'slow':
        return new TooSlow()
      case 'busy':
        return new Busy()
      case 'unfit':
        // It is refused, and yet whatever should have refused it earlier is to be found.
        log().warn({ error: thrown, column: columnIn(said) }, 'what was sent did not fit the tables')
        return new Unfit(columnIn(said))
      case undefined:
        if (NO_CONNECTION.test(said)) return new Busy()
        error = cause ?? (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
    }
  }
  return null
}

/**
 * Does the work of a form's command. A refusal whose code is listed puts its sentence beside the field named for it,
 * under a heading that says what was not done: `besideField({ back_dated: 'from' }, 'Nothing was changed.', …)`.
 */
export async function besideField<T>(
  fieldOf: Readonly<Record<string, string>>,
  heading: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    const refusal = refusalOf(thrown)
    const field = refusal && fieldOf[refusal.code]
    throw field ? new Refusal(refusal.code, heading, { [field]: [refusal.message] }) : thrown
  }
}

function refuse(code: string, hint?: string): Refusal {
  if (code === 'signed_out') return new SignedOut()
  if (code === 'not_found') return new NotFound()
  return new Refusal(code, hint ?? 'This cannot be done.')
}
