import { z } from 'zod'
import { anId } from '#server/fields.ts'

export const workspaceForm = z.object({ membershipId: anId })
