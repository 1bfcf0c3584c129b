'use server'

import { homeOf } from '#features/session/queries.ts'
import { action } from '#server/action.ts'
import type { Actor } from '#server/db/actor.ts'
import type { Db } from '#server/db/client.ts'
import { decide, undoDistinct, undoLink } from './commands.ts'
import { decisionForm, undoDistinctForm, undoLinkForm } from './schema.ts'

type Asked = { db: Db; actor: Actor }

const back = async ({ db, actor }: Asked, place: 'children' | 'parents', said: string) => ({
  redirectTo: `${await homeOf(db, actor)}/${place}?said=${said}`,
})
const saidOf = ({ same }: { same: boolean }) => (same ? 'linked' : 'apart')

export const decideChild = action(decisionForm, 'link_children', async ({ input, ...asked }) => {
  await decide(asked.db, 'child', input)
  return back(asked, 'children', saidOf(input))
})

export const takeOutChild = action(undoLinkForm, 'link_children', async ({ input, ...asked }) => {
  await undoLink(asked.db, 'child', input)
  return back(asked, 'children', 'undone')
})

export const takeBackChild = action(undoDistinctForm, 'link_children', async ({ input, ...asked }) => {
  await undoDistinct(asked.db, 'child', input)
  return back(asked, 'children', 'undone')
})

export const decideParent = action(decisionForm, 'link_parents', async ({ input, ...asked }) => {
  await decide(asked.db, 'parent', input)
  return back(asked, 'parents', saidOf(input))
})

export const takeOutParent = action(undoLinkForm, 'link_parents', async ({ input, ...asked }) => {
  await undoLink(asked.db, 'parent', input)
  return back(asked, 'parents', 'undone')
})

export const takeBackParent = action(undoDistinctForm, 'link_parents', async ({ input, ...asked }) => {
  await undoDistinct(asked.db, 'parent', input)
  return back(asked, 'parents', 'undone')
})
