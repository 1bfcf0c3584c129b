import { percent } from '#ui/format.ts'

/** What is counted along the upright: shares of 1, or whole things. */
export type Unit = 'share' | 'count'

/** One place along the foot of a chart, with a figure for each series; null where there is none. */
export type Point = {
  label: string
  values: (number | null)[]
  /** Where what stands behind the figures is shown. */
  href?: string
}

export type Plot = {
  unit: Unit
  /** At most three: they differ in colour, and in dash and mark, or in hatching. */
  series: string[]
  points: Point[]
  /** Bars that lie, one place below the other: for many places, or places with long names. */
  lying?: boolean
}

/** A figure as people read it. */
export const figureOf = (unit: Unit, value: number | null): string =>
  unit === 'share' ? percent(value) : value === null ? '–' : value.toLocaleString('en-GB')

/** How each series is told from the others, without colour too. */
export const LOOKS = [
  { colour: 'var(--action)', dash: '0', mark: 'disc', width: 2.5 },
  { colour: 'var(--ink-muted)', dash: '6 4', mark: 'square', width: 2 },
  { colour: 'var(--unauthorised)', dash: '2 3', mark: 'diamond', width: 2 },
] as const

export type Look = (typeof LOOKS)[number]

/** The look of a series by its place; those after the third begin again. */
export const lookOf = (n: number): Look => LOOKS[n % LOOKS.length] ?? LOOKS[0]
