'use server'

import { organisationAction } from '#server/action.ts'
import { workplacePath, type OrganisationContext } from '#server/organisation.ts'
import { decide, undoDistinct, undoLink } from './commands.ts'
import { decisionForm, undoDistinctForm, undoLinkForm } from './schema.ts'

const back = ({ workplace }: OrganisationContext, place: 'children' | 'parents', said: string) => ({
  redirectTo: `${workplacePath(workplace)}/${place}?said=${said}`,
})
const saidOf = ({ same }: { same: boolean }) => (same ? 'linked' : 'apart')

export const decideChildren = organisationAction(decisionForm, 'link_children', async (context, input) => {
  await decide(context, { of: 'child', ...input })
  return back(context, 'children', saidOf(input))
})

export const undoChildLink = organisationAction(undoLinkForm, 'link_children', async (context, input) => {
  await undoLink(context, { of: 'child', ...input })
  return back(context, 'children', 'undone')
})

export const undoChildrenDistinct = organisationAction(
  undoDistinctForm,
  'link_children',
  async (context, input) => {
    await undoDistinct(context, { of: 'child', ...input })
    return back(context, 'children', 'undone')
  },
)

export const decideParents = organisationAction(decisionForm, 'link_parents', async (context, input) => {
  await decide(context, { of: 'parent', ...input })
  return back(context, 'parents', saidOf(input))
})

export const undoParentLink = organisationAction(undoLinkForm, 'link_parents', async (context, input) => {
  await undoLink(context, { of: 'parent', ...input })
  return back(context, 'parents', 'undone')
})

export const undoParentsDistinct = organisationAction(
  undoDistinctForm,
  'link_parents',
  async (context, input) => {
    await undoDistinct(context, { of: 'parent', ...input })
    return back(context, 'parents', 'undone')
  },
)
