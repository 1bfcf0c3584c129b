import { z } from 'zod'
import type { Search } from './address.ts'

const ORDERS = ['ascending', 'descending'] as const
type Order = (typeof ORDERS)[number]

/** Further than any list is read page by page. */
const LAST_PAGE = 1000

type Fields = Record<string, z.ZodType>

type Definition<Filter extends Fields, Sort extends string> = {
  /** What may be asked for. Each field says what it is when the address does not: it is optional or has a default. */
  filter: Filter
  /** By what the list may be put in order, and how it usually is; none where its order is fixed. */
  sort?: { by: readonly Sort[]; usual: Sort; order: Order }
  pageSize: number
  lastPage?: number
}

/** What is asked of a list. */
export type Asked<Filter extends Fields, Sort extends string> = z.output<z.ZodObject<Filter>> & {
  page: number
} & ([Sort] extends [never] ? unknown : { sort: Sort; order: Order })

/** What is asked of a list, by the list: `AskedOf<typeof children>`. */
export type AskedOf<List extends { parse: (search: Search) => unknown }> = ReturnType<List['parse']>

/**
 * A list that is filtered, put in order and turned page by page through its address, so that it can be sent to somebody
 * and works without JavaScript. `parse` reads an address: what makes no sense in it is as if it were not there. `address`
 * writes one with some of it changed: a change of anything but the page begins at the first page, and what is as usual is
 * left out. `slice` gives the asked page of rows that are all at hand; server/db/list-sql.ts does the same in SQL.
 *
 * const children = listOf({ filter: { ground: z.enum(GROUNDS).optional() }, pageSize: 50,
 *   sort: { by: ['name', 'attendance'], usual: 'attendance', order: 'ascending' } })
 * children.address('/children', children.parse({ page: '3' }), { sort: 'name' }) → '/children?sort=name'
 */
export function listOf<Filter extends Fields, Sort extends string = never>({
  filter,
  sort,
  pageSize,
  lastPage = LAST_PAGE,
}: Definition<Filter, Sort>) {
  type Ask = Asked<Filter, Sort>
  const page = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(lastPage)).default(1)
  const fields: Fields = {
    ...filter,
    ...(sort && {
      sort: z.enum(sort.by).default(sort.usual as never),
      order: z.enum(ORDERS).default(sort.order),
    }),
    page,
  }
  const usual = mapped(fields, (field) => field.parse(undefined))
  return {
    pageSize,
    parse: (search: Search): Ask =>
      mapped(fields, (field, name) => {
        // An empty choice of a form is no choice.
        const read = field.safeParse(search[name] === '' ? undefined : search[name])
        return read.success ? read.data : usual[name]
      }) as Ask,
    address: (base: string, asked: Ask, change: Partial<Ask> = {}): string => {
      const next: Record<string, unknown> = { ...asked, page: 1, ...change }
      const said = Object.keys(fields).filter(
        (name) => next[name] !== usual[name] && next[name] !== undefined,
      )
      const search = new URLSearchParams(said.map((name) => [name, String(next[name])]))
      return search.size === 0 ? base : `${base}?${search}`
    },
    slice: <Row>(rows: readonly Row[], asked: { page: number }): Row[] =>
      rows.slice((asked.page - 1) * pageSize, asked.page * pageSize),
  }
}

const mapped = <Value, To>(of: Record<string, Value>, to: (value: Value, key: string) => To) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value, key)]))
