import { z } from 'zod'
import { words } from '#server/fields.ts'

const id = z.coerce.number('Look at the list again.').int().positive()

const reason = words.refine((text) => text !== '', 'Say what you decided this on.')

const pair = { schoolId: id, pupilId: id, otherSchoolId: id, otherPupilId: id, reason }

/** What somebody says of two records. */
export const decisionForm = z.object({
  ...pair,
  same: z
    .enum(['yes', 'no'], 'Choose whether the two records are of the same child.')
    .transform((answer) => answer === 'yes'),
})

/** Takes one record out of the child it was linked to. */
export const undoLinkForm = z.object({ schoolId: id, pupilId: id, childId: id, reason })

/** Takes back that two records are of two children. */
export const undoDistinctForm = z.object(pair)

export type DecisionInput = z.output<typeof decisionForm>
