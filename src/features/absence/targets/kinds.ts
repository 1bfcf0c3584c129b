/** What attendance a school may be measured against. */
export const TARGETS = {
  target: {
    label: 'School’s own target',
    hint: 'What the school aims at for the whole year.',
  },
  abie: {
    label: 'Attendance baseline improvement expectation',
    hint: 'From the report that the DfE sends the school each autumn. Rollbook does not work it out.',
  },
} as const

export type TargetKind = keyof typeof TARGETS

export const TARGET_KINDS = Object.keys(TARGETS) as [TargetKind, ...TargetKind[]]
