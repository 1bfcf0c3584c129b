import { z } from 'zod'

/** The form of the league's rules: whether the school has a league, and which absences it leaves out. */
export const leagueForm = z.object({
  on: z.enum(['yes', 'no'], 'Say whether the school has a league.'),
  leaveOut: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => (ticked === undefined ? [] : [ticked].flat()))
    .pipe(z.array(z.enum(['illness', 'ehcp']))),
})
