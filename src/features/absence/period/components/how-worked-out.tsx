import type { ReactNode } from 'react'
import { Disclosure } from '#ui/disclosure.tsx'
import { AT_RISK_FROM, LOW_EVIDENCE_UNDER } from '#domain/index.ts'

/** How the figures of these pages come about, in plain words; `more` is what this page adds. */
export function HowWorkedOut({ more }: { more?: ReactNode }) {
  return (
    <Disclosure summary="How this is worked out">
      <ul className="max-w-prose list-disc space-y-2 pl-5">
        <li>
          A session is a morning or an afternoon. A session counts when the pupil could have been there: marks
          that are not a possible attendance, and sessions that nobody marked, are in no figure.
        </li>
        <li>
          Attendance is sessions attended divided by possible sessions, added up over pupils. Percentages are
          never averaged.
        </li>
        <li>
          Persistently absent: a tenth or more of the pupil’s own possible sessions missed. Severely absent:
          half or more; these pupils are among the persistently absent. At risk: {AT_RISK_FROM}% to under 10%.
        </li>
        <li>
          Every pupil with at least one possible session in the period counts, leavers until they left. Under{' '}
          {LOW_EVIDENCE_UNDER} possible sessions a rate rests on little and is marked so; the flag stands.
        </li>
        {more}
      </ul>
    </Disclosure>
  )
}
