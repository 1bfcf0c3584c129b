/** What is wrong with one mark, and what to do, for each verdict by which app.save_register refuses it. */
export const SENTENCES: Record<string, string> = {
  not_on_roll: 'This pupil is not on roll on this day, so no mark can be made. Load the register again.',
  no_session: 'This pupil has no session then, so there is nothing to mark. Load the register again.',
  unknown_code: 'This is not a code in force for this session. Choose another.',
  code_not_allowed: 'Your role cannot enter this code. Ask the office.',
  not_yours: 'The office entered what stands here. Ask them if it should change.',
  closed: 'The register is closed and a mark stands. Ask the office if it should change.',
  reason_needed: 'The register is closed: give the reason for this change.',
}

/** The field a verdict is about, where it is about one. */
export const FIELDS: Record<string, string> = { reason_needed: 'reason' }

export const NOT_THE_AUTHOR =
  'This register was taken by somebody else, or by you in another position. Only its author can send it.'
