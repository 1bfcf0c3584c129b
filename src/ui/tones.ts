/** The five ways a mark can look. The feature that shows them decides what they mean. */
export type MarkTone = 'attending' | 'authorised' | 'unauthorised' | 'not-possible' | 'not-taken'

/** How a mark looks, by the statistical class of its code. */
export const CLASS_TONES = {
  attending: 'attending',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  notPossible: 'not-possible',
} as const satisfies Record<string, MarkTone>
