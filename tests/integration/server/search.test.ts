import { expect, test } from 'vitest'
import { searchable } from '#domain/index.ts'
import { folded } from '../../../src/domain/pupil/folded.ts'
import { testDb } from '../../support/database.ts'

/** Every letter of Unicode's Latin blocks, alone and inside a name, and some that are no letters at all; the newest capitals aside, which the database's own tables do not yet know. */
const LATIN = [
  [0x20, 0x24f],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7b7],
  [0xfb00, 0xfb06],
].flatMap(([from, to]) =>
  Array.from({ length: to! - from! + 1 }, (_, at) => String.fromCodePoint(from! + at)),
)

test('the database folds every Latin letter, and a name with it, as the rule does', async () => {
  const texts = [...LATIN, ...LATIN.map((letter) => `A${letter}b ${letter}`), 'Σίσυφος', '王 小明', '']
  const { owner } = await testDb()
  const { rows } = await owner.query<{ text: string; searchable: string; folded: string }>(
    `select t as text, app.searchable(t) as searchable, app.folded(t) as folded from unnest($1::text[]) with ordinality u (t, n) order by n`,
    [texts],
  )
  expect(rows).toEqual(texts.map((text) => ({ text, searchable: searchable(text), folded: folded(text) })))
})
