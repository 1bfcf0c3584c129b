/** A form as it stands in a page: where it is sent, how, and what it says when nothing is touched. */
export type Form = { action: string; method: 'get' | 'post'; fields: Field[]; buttons: Field[] }
export type Field = [name: string, value: string]

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const decoded = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The attributes of a tag; one without a value has an empty one. */
function attributes(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decoded(value),
    ]),
  )
}

/** Where a page leads within the application. */
export function linksIn(html: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?href="(\/[^"#]*)/g)].map(([, href = '']) => decoded(href))
  return [...new Set(found.filter((href) => !href.startsWith('//') && !href.startsWith('/_next')))]
}

/** The forms of a page with what they would send, as a browser without JavaScript reads them. */
export function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(([, open = '', inner = '']) => {
    const said = attributes(open)
    return {
      action: said.get('action') ?? '',
      method: said.get('method')?.toLowerCase() === 'post' ? 'post' : 'get',
      fields: fieldsIn(inner),
      buttons: buttonsIn(inner),
    }
  })
}

function buttonsIn(html: string): Field[] {
  return [...html.matchAll(/<button\b([^>]*)>/g)].flatMap(([, tag = '']): Field[] => {
    const said = attributes(tag)
    const name = said.get('name')
    return name === undefined || said.get('type') !== 'submit' ? [] : [[name, said.get('value') ?? '']]
  })
}

function fieldsIn(html: string): Field[] {
  const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): Field[] => {
    const said = attributes(tag)
    const name = said.get('name')
    const box = said.get('type') === 'checkbox' || said.get('type') === 'radio'
    return name === undefined || (box && !said.has('checked'))
      ? []
      : [[name, said.get('value') ?? (box ? 'on' : '')]]
  })
  const texts = [...html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].flatMap(
    ([, tag = '', text = '']): Field[] => {
      const name = attributes(tag).get('name')
      return name === undefined ? [] : [[name, decoded(text)]]
    },
  )
  const choices = [...html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].flatMap(
    ([, tag = '', inner = '']): Field[] => {
      const name = attributes(tag).get('name')
      return name === undefined ? [] : [[name, choiceIn(inner)]]
    },
  )
  return [...inputs, ...texts, ...choices]
}

function choiceIn(html: string): string {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => attributes(tag))
  const chosen =
    options.find((option) => option.has('selected')) ?? options.find((option) => option.get('value'))
  return chosen?.get('value') ?? ''
}
