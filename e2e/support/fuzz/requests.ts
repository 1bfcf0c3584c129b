import type { Chance } from '../../../prisma/seed/random.ts'
import { filled, NAMES, ROUTES } from './addresses.ts'
import type { Field, Form } from './html.ts'
import { NASTY, NASTY_NAMES, NASTY_PARTS } from '../../../tests/support/nasty.ts'

/** What is sent, as a line that can be read in a failure and sent again. */
export type Request =
  | { method: 'GET'; address: string }
  | { method: 'POST'; address: string; fields: Field[] }
  /** As a page with JavaScript sends it: the action by its number, the form among the arguments. */
  | { method: 'CALL'; address: string; action: string; fields: Field[] }

/** The addresses and forms that somebody was shown. */
export type Known = { addresses: string[]; forms: { address: string; form: Form }[] }

/** A request that nobody was offered: an address or a form of theirs, changed, or any address there is. */
export function nastyRequest(of: Chance, known: Known, own: Record<string, string>): Request {
  const { addresses, forms } = known
  const kind = of.next()
  if (kind < 0.4 && forms.length > 0) {
    const { address, form } = of.pick(forms)
    const button = form.buttons.length > 0 ? [of.pick(form.buttons)] : []
    const fields = changedFields(of, [...form.fields, ...button])
    if (form.method === 'get') return { method: 'GET', address: withQuery(form.action || address, fields) }
    const to = of.happens(0.1) ? changedAddress(of, address) : address
    const action = form.fields.map(([, value]) => /^\{"id":"(\w+)"/.exec(value)?.[1]).find(Boolean)
    return action && of.happens(0.3)
      ? { method: 'CALL', address: to, action, fields: asArguments(of, fields) }
      : { method: 'POST', address: to, fields }
  }
  if (kind < 0.75 && addresses.length > 0)
    return { method: 'GET', address: changedAddress(of, of.pick(addresses)) }
  const path = filled(of.pick(ROUTES), (param) =>
    param in own && of.happens(0.75) ? own[param]! : of.pick(NASTY_PARTS),
  )
  return { method: 'GET', address: withQuery(path, someQuery(of)) }
}

function changedAddress(of: Chance, address: string): string {
  const [path = '', search = ''] = address.split('?')
  const fields = changedFields(of, [...new URLSearchParams(search), ...someQuery(of)])
  if (of.happens(0.5)) return withQuery(path, fields)
  const parts = path.split('/')
  // The school's own number stays in most: behind another one there is nothing to find.
  const at = of.happens(0.9)
    ? of.whole(Math.min(3, parts.length - 1), parts.length - 1)
    : of.whole(1, parts.length - 1)
  parts[at] = of.pick(NASTY_PARTS)
  return withQuery(parts.join('/'), fields)
}

// React's way: the arguments, of which the second is the form, whose fields are numbered after it.
function asArguments(of: Chance, fields: Field[]): Field[] {
  const known = fields.filter(([name]) => !name.startsWith('$ACTION'))
  const said = of.happens(0.9) ? '[null,"$K1"]' : of.pick(NASTY)
  return [...known.map(([name, value]): Field => [`1_${name}`, value]), ['0', said]]
}

const someQuery = (of: Chance): Field[] =>
  Array.from({ length: of.whole(0, 3) }, () => [of.pick(NAMES), of.pick(NASTY)])

/** The same fields with some of them missing, sent twice, filled with something else, or of a name that is none. */
function changedFields(of: Chance, fields: Field[]): Field[] {
  const changed: Field[] = [...fields]
  for (let times = of.whole(1, 3); times > 0 && changed.length > 0; times--) {
    const at = whichField(of, changed)
    const [name] = changed[at]!
    const way = of.next()
    if (way < 0.6) changed[at] = [name, of.pick(NASTY)]
    else if (way < 0.72) changed.splice(at, 1)
    else if (way < 0.84) changed.push([name, of.pick(NASTY)])
    else if (way < 0.92) changed.push([of.pick(NASTY_NAMES), of.pick(NASTY)])
    else changed[at] = [of.happens(0.5) ? `${name}[]` : of.pick(NASTY_NAMES), of.pick(NASTY)]
  }
  return changed
}

// Seldom one of Next's own: a form whose envelope is damaged is looked into no further.
function whichField(of: Chance, fields: readonly Field[]): number {
  const own = fields.flatMap(([name], at) => (name.startsWith('$ACTION') ? [] : [at]))
  return own.length > 0 && of.happens(0.97) ? of.pick(own) : of.whole(0, fields.length - 1)
}

function withQuery(path: string, fields: Field[]): string {
  const [plain = ''] = path.split('?')
  const search = new URLSearchParams(fields).toString()
  return search === '' ? plain : `${plain}?${search}`
}
