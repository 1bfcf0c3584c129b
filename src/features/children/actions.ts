'use server'

import { homeOf } from '#features/session/queries.ts'
import { action } from '#server/action.ts'
import { decideChildren, undoDistinct, undoLink } from './commands.ts'
import { decisionForm, undoDistinctForm, undoLinkForm } from './schema.ts'

export const decide = action(decisionForm, 'link_children', async ({ db, actor, input }) => {
  await decideChildren(db, input)
  return { redirectTo: `${await homeOf(db, actor)}/children?said=${input.same ? 'linked' : 'apart'}` }
})

export const takeOut = action(undoLinkForm, 'link_children', async ({ db, actor, input }) => {
  await undoLink(db, input)
  return { redirectTo: `${await homeOf(db, actor)}/children?said=undone` }
})

export const takeBack = action(undoDistinctForm, 'link_children', async ({ db, actor, input }) => {
  await undoDistinct(db, input)
  return { redirectTo: `${await homeOf(db, actor)}/children?said=undone` }
})
