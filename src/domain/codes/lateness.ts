/** Whether somebody late came before the register closed (and counts as attending) or after (and is absent). */
export type Lateness = 'beforeClose' | 'afterClose'

/** The codes of somebody who came late. The database's app.lateness says the same, for sums and lists. */
export const LATENESS = { L: 'beforeClose', U: 'afterClose' } as const satisfies Record<string, Lateness>

export type LateCode = keyof typeof LATENESS

/** Whether a code says that somebody came, late: an arrival, with minutes. */
export const isLate = (code: string): code is LateCode => Object.hasOwn(LATENESS, code)
