import { NextResponse } from 'next/server'
import type { NextRequest } from 'next/server'

const REQUEST_ID = /^[\w.-]{8,64}$/

// Addresses of files to download, some of them sent in by people: should a browser show one, it is no page of ours.
const FILES = /\/(csv|file|pdf)$/

// The most that next.config.ts takes in. Past it a body would reach its page cut off, and be misread.
const BODY_LIMIT = 11 * 1024 * 1024

// No text that a database holds has it, so no address of ours does.
const NUL = /%00/

/**
 * Runs before every page. Gives it a fresh content security policy nonce, an `x-request-id` (the caller's own when it
 * is well formed) on request and response, and headers that keep pages out of caches and other sites' frames. What is
 * too large to be taken in, or holds a NUL, is turned away unread: the browser goes back to the page, which is told so (`?refused`).
 */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get('content-length')) > BODY_LIMIT) return turnedAway(request)
  if (NUL.test(request.url)) return new NextResponse('There is no such page.', { status: 400 })
  const nonce = btoa(crypto.randomUUID())
  const secure = isHttps(request)
  const policy = FILES.test(request.nextUrl.pathname)
    ? "default-src 'none'; sandbox"
    : contentSecurityPolicy(nonce, secure)
  const given = request.headers.get('x-request-id')
  const requestId = given && REQUEST_ID.test(given) ? given : crypto.randomUUID()

  // Next reads the nonce from the request's policy and puts it on every script it renders.
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', requestId)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)

  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  response.headers.set('cache-control', 'no-store')
  if (secure) response.headers.set('strict-transport-security', 'max-age=63072000')
  return response
}

function turnedAway({ nextUrl }: NextRequest): NextResponse {
  const back = nextUrl.clone()
  back.searchParams.set('refused', 'too-large')
  return NextResponse.redirect(back, 303)
}

function isHttps(request: NextRequest): boolean {
  const forwarded = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? request.nextUrl.protocol.replace(':', '')) === 'https'
}

function contentSecurityPolicy(nonce: string, secure: boolean): string {
  // In development React rebuilds server stack traces with eval, and the error overlay brings its own styles.
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

// The files of public/ are the same for everybody: next.config.ts says their headers.
export const config = {
  matcher: [
    '/((?!api/|_next/static|_next/image|favicon.ico|icon.svg$|manifest.webmanifest$|offline.html$|offline-worker.js$|robots.txt$).*)',
  ],
}
