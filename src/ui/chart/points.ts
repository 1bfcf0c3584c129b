import { percent } from '#ui/format.ts'

/** The unit of the vertical axis: shares of 1, or whole things. */
export type Unit = 'share' | 'count'

/** One place on the horizontal axis, with a figure for each series; null where there is none. */
export type Point = {
  label: string
  values: (number | null)[]
  /** The address that shows what the figures count. */
  href?: string
}

export type Plot = {
  unit: Unit
  /** At most three: they differ in colour and also in dash and mark, or in hatching. */
  series: string[]
  points: Point[]
  /** Horizontal bars, one place below the other: for many places, or places with long names. */
  lying?: boolean
}

/** A figure as people read it. */
export const figureOf = (unit: Unit, value: number | null): string =>
  unit === 'share' ? percent(value) : value === null ? '–' : value.toLocaleString('en-GB')

/** How each series can be told from the others, also without colour. */
export const LOOKS = [
  { colour: 'var(--action)', dash: '0', mark: 'disc', width: 2.5 },
  { colour: 'var(--ink-muted)', dash: '6 4', mark: 'square', width: 2 },
  { colour: 'var(--unauthorised)', dash: '2 3', mark: 'diamond', width: 2 },
] as const

export type Look = (typeof LOOKS)[number]

/** The look of a series by its position; after the third they repeat. */
export const lookOf = (n: number): Look => LOOKS[n % LOOKS.length] ?? LOOKS[0]
