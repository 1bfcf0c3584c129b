import { LRUCache } from 'lru-cache'

const TEN_MINUTES = 10 * 60_000

const answers = new LRUCache<string, Promise<unknown>>({ max: 500, ttl: TEN_MINUTES })

/**
 * Keeps an answer that need not be up to the minute, such as the sums of a past term: it is worked out at most once in
 * ten minutes for each membership, and never shared between two. Takes the membership and what was asked.
 */
export function keptFor<T>(membershipId: number, asked: unknown, work: () => Promise<T>): Promise<T> {
  const key = JSON.stringify([membershipId, asked])
  const known = answers.get(key)
  if (known) return known as Promise<T>
  const value = work()
  answers.set(key, value)
  value.catch(() => answers.delete(key))
  return value
}
