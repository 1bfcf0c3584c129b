import { headers } from 'next/headers'

/**
 * The address a request came from, to count failed sign-ins by. The last entry is the one our own proxy added. Without
 * a proxy a caller can invent it; the count by e-mail address still works then.
 */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() || 'unknown'
}
