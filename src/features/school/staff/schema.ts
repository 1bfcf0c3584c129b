import { z } from 'zod'
import { ROLE_IDS, ROLES, type Role } from '#domain/index.ts'
import { anId, chosen, dateField } from '#server/fields.ts'

/** The roles a school gives its own people. */
export const SCHOOL_ROLES = ROLE_IDS.filter((role) => ROLES[role].kind === 'school' && role !== 'service')

const text = (missing: string, most: number) =>
  z.string().trim().min(1, missing).max(most, `Use at most ${most} characters.`)

export const addStaffForm = z.object({
  name: text('Enter their name, as colleagues write it.', 100),
  email: text('Enter their e-mail address at work.', 254).pipe(
    z.email('Enter a whole e-mail address, such as r.marsh@hollins.example.'),
  ),
  role: z.enum(SCHOOL_ROLES as [Role, ...Role[]], 'Choose what they do in Rollbook.'),
  position: text(
    'Enter their position, such as “Class teacher, Year 4”. It stands beside what they record.',
    100,
  ),
  from: dateField('Enter the first day they hold this position.'),
})

const membership = anId

export const inviteStaffForm = z.object({ membership })

export const endPositionForm = z.object({
  membership,
  lastDay: dateField('Enter the last day they hold this position.'),
})

const inOrder = { error: 'The last day cannot be before the first.', path: ['to'] }

/** A group or a year for some days; `to` left empty means until further notice. */
export const giveScopeForm = z
  .object({
    membership,
    kind: z.enum(['group', 'year']),
    what: z.coerce
      .number<string>('Choose one from the list.')
      .int('Choose one from the list.')
      .min(-1, 'Choose one from the list.')
      .max(2_147_483_647, 'Choose one from the list.'),
    from: dateField('Enter the first day.'),
    to: z.union([z.literal(''), dateField('')]),
  })
  .refine(({ from, to }) => to === '' || to >= from, inOrder)

export const coverForm = z.object({
  membership: chosen('Choose who covers.'),
  group: chosen('Choose the group they cover.'),
  date: dateField('Enter the day.'),
})

export const endScopeForm = z.object({
  scope: anId,
  lastDay: dateField('Enter the last day.'),
})
