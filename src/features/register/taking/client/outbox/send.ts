import type { SaveProblem, SaveReply, SaveRequest } from '../../contract.ts'
import type { Outcome } from './entry.ts'

export const REGISTERS = '/api/v1/registers'

/** Longer than any saving takes; a request that hangs is as good as no network, and may be sent again unharmed. */
const PATIENCE = 20_000

/** Sends one register. Whatever is not plainly the server's own answer counts as being away: nothing is given up for it. */
export async function sendRegister(request: SaveRequest): Promise<Outcome> {
  try {
    const response = await fetch(REGISTERS, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
    })
    return outcomeOf(response.status, await response.json().catch(() => null))
  } catch {
    return { kind: 'away' }
  }
}

/** What an answer means for the register that was sent. */
export function outcomeOf(status: number, body: unknown): Outcome {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 200 && isReply(body)) return { kind: 'answered', reply: body }
  if (!isProblem(body) || status >= 500 || status === 408 || status === 429) return { kind: 'away' }
  return { kind: status === 409 ? 'not-author' : 'refused', message: body.message }
}

function isReply(body: unknown): body is SaveReply {
  const parts: (keyof SaveReply)[] = ['written', 'unchanged', 'stale', 'refused', 'registers']
  return (
    typeof body === 'object' &&
    body !== null &&
    parts.every((part) => Array.isArray((body as SaveReply)[part]))
  )
}

function isProblem(body: unknown): body is SaveProblem {
  return typeof body === 'object' && body !== null && typeof (body as SaveProblem).message === 'string'
}
