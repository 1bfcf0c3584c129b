import type { ReactNode } from 'react'
import { percent } from './format.ts'

type Props = { share: number | null; count: number | undefined; note?: ReactNode }

/** A share of a whole with its count under it; a dash where nothing was counted. */
export function ShareCell({ share, count, note }: Props) {
  return count === undefined ? (
    '–'
  ) : (
    <TwoLines main={percent(share)}>
      {count.toLocaleString('en-GB')}
      {note}
    </TwoLines>
  )
}

/** A figure with another one under it in smaller, paler type. */
export function TwoLines({ main, children }: { main: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="whitespace-nowrap">{main}</span>
      <br />
      <span className="text-sm whitespace-nowrap text-ink-muted">{children}</span>
    </>
  )
}
