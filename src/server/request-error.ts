import type { Logger } from 'pino'
import { log } from './log.ts'
import { loggedError } from './logged-error.ts'

type Request = { headers: NodeJS.Dict<string | string[]> }
type Where = { routePath: string; routeType: string }

/**
 * Logs what went wrong while a page was made, under the id that the person is shown (its digest; where there is none, the
 * request's). Names the page's pattern, never its address, in which a pupil may be named.
 */
export function logRequestError(
  error: unknown,
  { headers }: Request,
  where: Where,
  logger: Logger = log(),
): void {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined
  const request = headers['x-request-id']
  const found = { id: digest ?? request, request, page: where.routePath, while: where.routeType, error }
  if (digest === 'busy') logger.warn(found, 'a page could not be had: too busy')
  else logger.error(found, 'a page could not be made')
}

/** Next writes every error to the console itself, as it is: from now on what could be a person's is taken out of it. */
export function redactConsole(target: Pick<Console, 'error'> = console): void {
  const write = target.error.bind(target)
  target.error = (...said: unknown[]) => {
    write(...said.map((one) => (one instanceof Error ? JSON.stringify(loggedError(one)) : one)))
  }
}
