import { routeOf } from './addresses.ts'
import { formsIn, linksIn } from './html.ts'
import type { Known } from './requests.ts'
import type { Answer, Visitor } from './visitor.ts'

// Signing out and ending sessions are sent by themselves: a walk that did so would end there.
const ENDS = /sign-out|signed-out/

/** Opens what somebody is led to, one page of each route, and keeps every address and form it is shown. */
export async function walk(
  visitor: Visitor,
  limit: number,
  seen: (address: string, answer: Answer) => void,
): Promise<Known> {
  const addresses = new Map<string, string[]>()
  const known: Known = { addresses: [], forms: [] }
  const open = ['/', '/account']
  const done = new Set<string>()
  while (open.length > 0 && done.size < limit) {
    const address = open.shift()!
    const route = routeOf(address)
    if (!route || ENDS.test(address) || done.has(route)) continue
    done.add(route)
    const answer = await visitor.get(address)
    seen(address, answer)
    if (answer.location) {
      const { pathname, search } = new URL(answer.location, 'http://here')
      open.unshift(pathname + search)
      continue
    }
    for (const form of formsIn(answer.body)) known.forms.push({ address, form })
    for (const link of linksIn(answer.body)) {
      const to = routeOf(link)
      if (!to) continue
      const of = addresses.get(to) ?? []
      if (of.length < 4 && !of.includes(link)) addresses.set(to, [...of, link])
      open.push(link)
    }
  }
  known.addresses = [...addresses.values()].flat()
  return known
}
