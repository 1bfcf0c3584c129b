/** The kinds of target that a school's attendance may be measured against. */
export const TARGETS = {
  target: {
    label: 'School’s own target',
    short: 'Own target',
    hint: 'What the school aims at for the whole year.',
  },
  abie: {
    label: 'Attendance baseline improvement expectation',
    short: 'ABIE',
    hint: 'From the report that the DfE sends the school each autumn. Rollbook does not work it out.',
  },
} as const

export type TargetKind = keyof typeof TARGETS

export const TARGET_KINDS = Object.keys(TARGETS) as [TargetKind, ...TargetKind[]]

type Named = { kind: TargetKind; indicative: boolean }

/** What a target is called wherever it is shown: one that is indicative is never called by its bare name. */
export const targetName = ({ kind, indicative }: Named, length: 'label' | 'short' = 'label'): string =>
  indicative ? `${TARGETS[kind][length]} (indicative)` : TARGETS[kind][length]
