import { z } from 'zod'
import { words } from '#server/fields.ts'

const id = z.coerce.number('Look at the list again.').int().positive()

const said = (missing: string) => words.refine((text) => text !== '', missing)
const undoing = said('Say why it is undone.')

const pair = { schoolId: id, pupilId: id, otherSchoolId: id, otherPupilId: id }

/** What somebody says of two records. */
export const decisionForm = z.object({
  ...pair,
  reason: said('Say what you decided this on.'),
  same: z
    .enum(['yes', 'no'], 'Choose whether the two records are of the same child.')
    .transform((answer) => answer === 'yes'),
})

/** Takes one record out of the child it was linked to. */
export const undoLinkForm = z.object({ schoolId: id, pupilId: id, childId: id, reason: undoing })

/** Takes back that two records are of two children. */
export const undoDistinctForm = z.object({ ...pair, reason: undoing })

export type DecisionInput = z.output<typeof decisionForm>
