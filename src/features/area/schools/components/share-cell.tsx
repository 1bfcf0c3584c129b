import type { ReactNode } from 'react'
import type { Standing } from '#domain/index.ts'
import { percent } from '#ui/format.ts'
import { shareOf } from '../overview.ts'

type Props = { standing: Standing | null; of: 'persistent' | 'severe' | 'atRisk'; note?: ReactNode }

/** A share of pupils with its count under it. */
export function ShareCell({ standing, of, note }: Props) {
  return standing ? (
    <TwoLines main={percent(shareOf(standing, of))}>
      {standing[of].toLocaleString('en-GB')}
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
