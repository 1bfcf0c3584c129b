import pino, { type Logger } from 'pino'
import { env } from './env.ts'
import { loggedError } from './logged-error.ts'

let logger: Logger | null = null

/** The log: ids, never names. Fields that could hold a secret or a child's name are replaced by a dash. */
export function log(): Logger {
  logger ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    serializers: { error: loggedError, err: loggedError },
    redact: {
      paths: ['*.password', '*.token', '*.name', '*.email', 'password', 'token', 'name', 'email'],
      censor: '—',
    },
  })
  return logger
}
