import { z } from 'zod'
import { chosen, freeText } from '#server/fields.ts'

const id = chosen('Look at the list again.')

const said = (missing: string) => freeText.refine((text) => text !== '', missing)
const undoing = said('Say why it is undone.')

const pair = { schoolId: id, recordId: id, otherSchoolId: id, otherRecordId: id }

/** What somebody says of two records. */
export const decisionForm = z.object({
  ...pair,
  reason: said('Say what you decided this on.'),
  same: z
    .enum(['yes', 'no'], 'Choose whether the two records are of the same person.')
    .transform((answer) => answer === 'yes'),
})

/** Takes one record out of the person (`oneId`) it was linked to. */
export const undoLinkForm = z.object({ schoolId: id, recordId: id, oneId: id, reason: undoing })

/** Takes back that two records are of two people. */
export const undoDistinctForm = z.object({ ...pair, reason: undoing })

export type DecisionInput = z.output<typeof decisionForm>
export type UndoLinkInput = z.output<typeof undoLinkForm>
export type UndoDistinctInput = z.output<typeof undoDistinctForm>
