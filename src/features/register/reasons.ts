/** Reasons for amending a mark that schools give most, offered wherever one is asked for (reg 10). */
export const COMMON_REASONS = [
  'A parent gave the reason',
  'The pupil arrived after the register closed',
  'Marked in error',
  'Evidence was received',
  'A member of staff gave the reason',
]
