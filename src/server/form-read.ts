import type { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Tells the server (scripts/whole-requests.mjs) that an action was given its form: a fault from here on is ours, and not
 * that of a form that was damaged on its way.
 */
export function formIsRead(): void {
  const requests = (globalThis as Record<symbol, unknown>)[Symbol.for('rollbook.requests')]
  const request = (requests as AsyncLocalStorage<{ formRead: boolean }> | undefined)?.getStore()
  if (request) request.formRead = true
}
