'use server'

import { organisationAction } from '#server/action.ts'
import { workplacePath, type OrganisationContext } from '#server/organisation.ts'
import { decide, undoDistinct, undoLink } from './commands.ts'
import { decisionForm, undoDistinctForm, undoLinkForm } from './schema.ts'

const back = ({ workplace }: OrganisationContext, place: 'children' | 'parents', said: string) => ({
  redirectTo: `${workplacePath(workplace)}/${place}?said=${said}`,
})
const saidOf = ({ same }: { same: boolean }) => (same ? 'linked' : 'apart')

export const decideChild = organisationAction(decisionForm, 'link_children', async (context, input) => {
  await decide(context, 'child', input)
  return back(context, 'children', saidOf(input))
})

export const takeOutChild = organisationAction(undoLinkForm, 'link_children', async (context, input) => {
  await undoLink(context, 'child', input)
  return back(context, 'children', 'undone')
})

export const takeBackChild = organisationAction(undoDistinctForm, 'link_children', async (context, input) => {
  await undoDistinct(context, 'child', input)
  return back(context, 'children', 'undone')
})

export const decideParent = organisationAction(decisionForm, 'link_parents', async (context, input) => {
  await decide(context, 'parent', input)
  return back(context, 'parents', saidOf(input))
})

export const takeOutParent = organisationAction(undoLinkForm, 'link_parents', async (context, input) => {
  await undoLink(context, 'parent', input)
  return back(context, 'parents', 'undone')
})

export const takeBackParent = organisationAction(undoDistinctForm, 'link_parents', async (context, input) => {
  await undoDistinct(context, 'parent', input)
  return back(context, 'parents', 'undone')
})
