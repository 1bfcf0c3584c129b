import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { childrenList } from '#features/area/virtual-school/asked.ts'
import { logList, logPath } from '#features/school/access-log/asked.ts'
import { listOf } from '#server/list-of.ts'

const fruit = listOf({
  filter: { kind: z.enum(['apple', 'pear']).optional(), q: z.string().trim().max(5).default('') },
  sort: { by: ['name', 'weight'], usual: 'name', order: 'ascending' },
  pageSize: 2,
})
const usual = { kind: undefined, q: '', sort: 'name', order: 'ascending', page: 1 }

describe('a list in an address', () => {
  test('is as usual where the address says nothing, nothing that makes sense, or an empty choice', () => {
    for (const search of [
      {},
      { kind: 'stone', q: 'too long a word', sort: 'colour', order: 'up', page: '0' },
      { kind: '', q: '', sort: '', order: '', page: '' },
      { kind: ['apple', 'pear'], page: ['2', '3'] },
      { page: '1001', other: 'x' },
      { page: '1e2' },
      { page: '-1' },
    ])
      expect(fruit.parse(search)).toEqual(usual)
  })

  test('keeps each thing that makes sense, whatever the rest', () => {
    expect(fruit.parse({ kind: 'pear', q: ' red ', sort: 'weight', order: 'sideways', page: '3' })).toEqual({
      ...usual,
      kind: 'pear',
      q: 'red',
      sort: 'weight',
      page: 3,
    })
  })

  test('comes back from its own address as it was', () => {
    for (const search of [
      {},
      { kind: 'apple' },
      { q: 'a&b', sort: 'weight', order: 'descending', page: '7' },
    ]) {
      const asked = fruit.parse(search)
      const address = fruit.address('/fruit', asked, { page: asked.page })
      expect(fruit.parse(Object.fromEntries(new URL(address, 'http://x').searchParams))).toEqual(asked)
    }
  })

  test('says only what is not as usual, and begins at the first page when anything else changes', () => {
    const asked = fruit.parse({ kind: 'apple', page: '4' })
    expect(fruit.address('/fruit', asked, { page: 5 })).toBe('/fruit?kind=apple&page=5')
    expect(fruit.address('/fruit', asked, { sort: 'weight' })).toBe('/fruit?kind=apple&sort=weight')
    expect(fruit.address('/fruit', asked, { kind: undefined })).toBe('/fruit')
  })

  test('is cut into pages', () => {
    expect(fruit.slice(['a', 'b', 'c'], { page: 1 })).toEqual(['a', 'b'])
    expect(fruit.slice(['a', 'b', 'c'], { page: 2 })).toEqual(['c'])
    expect(fruit.slice(['a', 'b', 'c'], { page: 3 })).toEqual([])
  })
})

// Addresses stand in bookmarks and mails: they read as they did before there was one way to write them.
describe('addresses of before', () => {
  test('of the virtual school’s children', () => {
    const asked = childrenList.parse({
      ground: 'looked_after',
      band: 'severe',
      sort: 'missed',
      order: 'descending',
      page: '2',
    })
    expect(childrenList.address('/v', asked, { page: 2 })).toBe(
      '/v?ground=looked_after&band=severe&sort=missed&order=descending&page=2',
    )
    expect(childrenList.address('/v', asked, { sort: 'attendance', order: 'ascending' })).toBe(
      '/v?ground=looked_after&band=severe',
    )
    expect(childrenList.pageSize).toBe(50)
  })

  test('of the access log', () => {
    const asked = logList.parse({ person: '12', what: 'export', page: '1500' })
    expect(asked).toEqual({ person: 12, what: 'export', page: 1500 })
    expect(logPath(123456, asked)).toBe('/schools/123456/access-log?person=12&what=export&page=1500')
    expect(logPath(123456, { person: null, what: null, page: 1 })).toBe('/schools/123456/access-log')
    expect(logList.parse({ person: '2147483648', what: ['a', 'b'], page: 'x' })).toEqual({
      person: null,
      what: null,
      page: 1,
    })
    expect(logList.pageSize).toBe(50)
  })
})
