import { COMPARED_COHORTS, COHORTS } from '#domain/index.ts'

/** The groups that may be crossed with each other. */
export const COMPARED_IDS = COMPARED_COHORTS

/** They as choices. */
export const CROSS_CHOICES = COMPARED_IDS.map((id) => ({ value: id, label: COHORTS[id].label }))
