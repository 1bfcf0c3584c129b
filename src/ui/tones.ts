/** The five ways a mark can look. The feature that shows them decides what they mean. */
export type MarkTone = 'attending' | 'authorised' | 'unauthorised' | 'not-possible' | 'not-taken'
