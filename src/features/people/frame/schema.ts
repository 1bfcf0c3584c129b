import { z } from 'zod'

export const workspaceForm = z.object({ membershipId: z.coerce.number().int().positive() })
