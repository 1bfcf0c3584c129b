const MINUTES = 10
const MOST = 500

type Answer = { until: number; value: Promise<unknown> }
const answers = new Map<string, Answer>()

/**
 * An answer that need not be of this minute, such as what a past term added up to: worked out at most once in ten minutes
 * for each membership, never shared between two. Takes whose it is and what was asked.
 */
export function keptFor<T>(membershipId: number, asked: unknown, work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([membershipId, asked])
  const known = answers.get(key)
  if (known && known.until > performance.now()) return known.value as Promise<T>
  const value = work()
  answers.delete(key)
  answers.set(key, { until: performance.now() + MINUTES * 60_000, value })
  value.catch(() => answers.delete(key))
  const [oldest] = answers.keys()
  if (answers.size > MOST && oldest !== undefined) answers.delete(oldest)
  return value
}
