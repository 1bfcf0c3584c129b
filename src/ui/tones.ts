/** The five ways a mark can look; what they mean is for whoever shows them. */
export type MarkTone = 'attending' | 'authorised' | 'unauthorised' | 'not-possible' | 'not-taken'
