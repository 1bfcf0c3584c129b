import type { ReactNode } from 'react'
import type { GroupTotals } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { shareOf } from '../overview.ts'

type Props = { totals: GroupTotals | null; of: 'persistent' | 'severe' | 'atRisk'; note?: ReactNode }

/** A share of pupils with its count under it. */
export function ShareCell({ totals, of, note }: Props) {
  return totals ? (
    <TwoLines main={percent(shareOf(totals, of))}>
      {totals[of].toLocaleString('en-GB')}
      {note}
    </TwoLines>
  ) : (
    '–'
  )
}

/** A figure and, quieter under it, what belongs to it. */
export function TwoLines({ main, children }: { main: ReactNode; children: ReactNode }) {
  return (
    <>
      <span className="whitespace-nowrap">{main}</span>
      <br />
      <span className="text-sm whitespace-nowrap text-ink-muted">{children}</span>
    </>
  )
}
