import { isReady, probeAnswer } from '#server/health.ts'

/** Whether people may be sent here: the database answers and is the one this version was built for. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return probeAnswer(ready, ready ? 'ready' : 'not ready')
}
