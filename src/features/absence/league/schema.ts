import { z } from 'zod'

/** What a school says of its league: whether it has one, and what it leaves out. */
export const leagueForm = z.object({
  on: z.enum(['yes', 'no'], 'Say whether the school has a league.'),
  leaveOut: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ticked) => (ticked === undefined ? [] : [ticked].flat()))
    .pipe(z.array(z.enum(['illness', 'ehcp']))),
})
