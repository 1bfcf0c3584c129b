const ELSEWHERE = 'http://elsewhere.invalid'

/**
 * Where to go after signing in: the path asked for if it is a page of this site, else the start page. An address of
 * another site is never followed, however it is written.
 */
export function nextPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, ELSEWHERE)) return '/'
  const url = new URL(asked, ELSEWHERE)
  if (url.origin !== ELSEWHERE || /^\/(sign-in|invitation|api)(\/|$)/.test(url.pathname)) return '/'
  // The browser would read a path that begins with two slashes as the name of another host.
  return url.pathname.startsWith('//') ? '/' : url.pathname + url.search + url.hash
}
