const ELSEWHERE = 'http://elsewhere.invalid'

/**
 * Where to go after signing in: the path asked for when it is one of this site's pages, else the start page. An address
 * of another site, however it is spelt, is never followed.
 */
export function nextPath(asked: string | undefined): string {
  if (!asked?.startsWith('/') || !URL.canParse(asked, ELSEWHERE)) return '/'
  const url = new URL(asked, ELSEWHERE)
  if (url.origin !== ELSEWHERE || /^\/(sign-in|invitation|api)(\/|$)/.test(url.pathname)) return '/'
  // A path of two slashes would be read as another host by the browser that is sent there.
  return url.pathname.startsWith('//') ? '/' : url.pathname + url.search + url.hash
}
