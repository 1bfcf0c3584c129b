import { headers } from 'next/headers'

/**
 * The address a request came from, to count failed sign-ins by. The last entry is the one our own proxy added; with no
 * proxy in front a caller can invent it, and the count by e-mail still holds.
 */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() || 'unknown'
}
