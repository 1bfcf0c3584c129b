/** The pages on a school's attendance, in the order in which they are read. */
export const TABS = [
  { path: '', label: 'At a glance' },
  { path: '/pupils', label: 'Pupils' },
  { path: '/patterns', label: 'Patterns' },
  { path: '/trend', label: 'Trend' },
  { path: '/codes', label: 'Codes' },
  { path: '/cohorts', label: 'Groups compared' },
  { path: '/strategies', label: 'Strategies' },
  { path: '/targets', label: 'Targets' },
  { path: '/league', label: 'Class league' },
] as const satisfies { path: string; label: string }[]

export type TabPath = (typeof TABS)[number]['path']
