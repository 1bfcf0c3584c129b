import { randomBytes } from 'node:crypto'

declare const token: unique symbol

/** An opaque session token: 32 random bytes, base64url. The database keeps only its SHA-256. */
export type SessionToken = string & { readonly [token]: true }

const SHAPE = /^[A-Za-z0-9_-]{43}$/

/** A new token from the system's random source. */
export function newSessionToken(): SessionToken {
  return randomBytes(32).toString('base64url') as SessionToken
}

/** The text as a token, or null when it is not one. Only this shape may be written into SET LOCAL. */
export function sessionToken(text: unknown): SessionToken | null {
  return typeof text === 'string' && SHAPE.test(text) ? (text as SessionToken) : null
}
