import { headers } from 'next/headers'

/**
 * The address a request came from, to count failed sign-ins by. The last entry is the one that a proxy named in
 * TRUSTED_PROXIES added, or the address of the connection itself: what anybody else sends is thrown away before
 * (scripts/forwarded-headers.mjs).
 */
export async function requestAddress(): Promise<string> {
  const forwarded = (await headers()).get('x-forwarded-for')
  return forwarded?.split(',').at(-1)?.trim() || 'unknown'
}
