import { z } from 'zod'
import type { Search } from './address.ts'

const ORDERS = ['ascending', 'descending'] as const
type Order = (typeof ORDERS)[number]

/** Further than any list is read page by page. */
const LAST_PAGE = 1000

type Fields = Record<string, z.ZodType>

type Definition<
  Filter extends Fields,
  Sort extends string,
  Usual extends Sort | undefined,
  Way extends Order | undefined,
> = {
  /** What may be asked for. Each field says what it is when the address does not: it is optional or has a default. */
  filter: Filter
  /**
   * By what the list may be put in order, and how it usually is; none where its order is fixed. Without `usual` the list
   * has an order of its own until a column is asked for, and an address says the order with its column or not at all.
   * Without `order` each column has its own.
   */
  sort?: { by: readonly Sort[]; usual?: Usual; order?: Way }
  pageSize: number
  lastPage?: number
}

/** What is asked of a list. */
export type Asked<
  Filter extends Fields,
  Sort extends string,
  Usual extends Sort | undefined,
  Way extends Order | undefined,
> = z.output<z.ZodObject<Filter>> & { page: number } & ([Sort] extends [never]
    ? unknown
    : (Usual extends string ? { sort: Sort } : { sort?: Sort | undefined }) &
        (Way extends string ? { order: Order } : { order?: Order | undefined }))

/** What is asked of a list, by the list: `AskedOf<typeof children>`. */
export type AskedOf<List extends { parse: (search: Search) => unknown }> = ReturnType<List['parse']>

/**
 * A list that is filtered, put in order and turned page by page through its address, so that it can be sent to somebody
 * and works without JavaScript. `parse` reads an address: what makes no sense in it is as if it were not there. `address`
 * writes one with some of it changed: a change of anything but the page begins at the first page, and what is as usual is
 * left out; `said` gives the same for an address that says more. `slice` gives the asked page of rows that are all at
 * hand; server/db/list-sql.ts does the same in SQL.
 *
 * const children = listOf({ filter: { ground: z.enum(GROUNDS).optional() }, pageSize: 50,
 *   sort: { by: ['name', 'attendance'], usual: 'attendance', order: 'ascending' } })
 * children.address('/children', children.parse({ page: '3' }), { sort: 'name' }) → '/children?sort=name'
 */
export function listOf<
  Filter extends Fields,
  Sort extends string = never,
  Usual extends Sort | undefined = undefined,
  Way extends Order | undefined = undefined,
>({ filter, sort, pageSize, lastPage = LAST_PAGE }: Definition<Filter, Sort, Usual, Way>) {
  type Ask = Asked<Filter, Sort, Usual, Way>
  const page = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(lastPage)).default(1)
  const fields: Fields = {
    ...filter,
    ...(sort && { sort: usually(z.enum(sort.by), sort.usual), order: usually(z.enum(ORDERS), sort.order) }),
    page,
  }
  const usual = mapped(fields, (field) => field.parse(undefined))
  const said = (asked: Ask, change: Partial<Ask> = {}): [string, string][] => {
    const next: Record<string, unknown> = { ...asked, page: 1, ...change }
    const isSaid = (name: string) =>
      name === 'order' && sort?.usual === undefined && sort?.order !== undefined
        ? next['sort'] !== undefined
        : next[name] !== usual[name] && next[name] !== undefined
    return Object.keys(fields)
      .filter(isSaid)
      .map((name) => [name, String(next[name])])
  }
  return {
    pageSize,
    parse: (search: Search): Ask =>
      mapped(fields, (field, name) => {
        // An empty choice of a form is no choice.
        const read = field.safeParse(search[name] === '' ? undefined : search[name])
        return read.success ? read.data : usual[name]
      }) as Ask,
    said,
    address: (base: string, asked: Ask, change: Partial<Ask> = {}): string => {
      const search = new URLSearchParams(said(asked, change))
      return search.size === 0 ? base : `${base}?${search}`
    },
    slice: <Row>(rows: readonly Row[], asked: { page: number }): Row[] =>
      rows.slice((asked.page - 1) * pageSize, asked.page * pageSize),
  }
}

const usually = <Value>(field: z.ZodType<Value>, usual: Value | undefined): z.ZodType =>
  usual === undefined ? field.optional() : field.default(usual as never)

const mapped = <Value, To>(of: Record<string, Value>, to: (value: Value, key: string) => To) =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, to(value, key)]))
