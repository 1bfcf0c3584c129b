/** Why a child is the virtual school's concern. The words are those people use; the keys are the database's. */
export const GROUNDS = {
  looked_after: { label: 'Looked after', many: 'Children looked after' },
  social_worker: { label: 'Has a social worker', many: 'Children with a social worker' },
} as const

export type Ground = keyof typeof GROUNDS

export const GROUND_IDS = Object.keys(GROUNDS) as Ground[]
