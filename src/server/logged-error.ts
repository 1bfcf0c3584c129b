type Logged = {
  type: string
  message?: string
  code?: string
  stack?: string[]
  cause?: Logged
}

// What a message of PostgreSQL or of zod quotes is somebody's: a name, a date of birth, an address, a number.
const QUOTED = /"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|\([^()]*\)=\([^()]*\)/g
const MAIL = /[^\s<>@]+@[^\s<>@]+/g
const NUMBERS = /\d{4,}|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/g

/**
 * An error as the log keeps it: its kind, its code (of PostgreSQL or Prisma), where in our code it happened and what
 * caused it, with everything that could be a person's taken out of its words. Takes whatever was thrown.
 */
export function loggedError(thrown: unknown, depth = 0): Logged {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: withoutPeople(String(thrown)) }
  const { name, message, stack, cause } = thrown
  const { code, meta } = thrown as { code?: unknown; meta?: { driverAdapterError?: unknown } }
  const below = cause ?? meta?.driverAdapterError
  return {
    type: name,
    message: withoutPeople(message),
    ...(typeof code === 'string' && { code }),
    ...(stack && { stack: framesOf(stack) }),
    ...(below !== undefined && depth < 5 && { cause: loggedError(below, depth + 1) }),
  }
}

// Prisma's messages quote the source and its arguments over many lines: the last line says what went wrong.
const withoutPeople = (message: string): string =>
  (message.trim().split('\n').at(-1) ?? '')
    .slice(0, 300)
    .replace(QUOTED, '—')
    .replace(MAIL, '—')
    .replace(NUMBERS, '—')

// The lines before the first frame are the message again.
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12)
