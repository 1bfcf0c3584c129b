import { absencesOf, attendanceRate, isPersistentlyAbsent, isSeverelyAbsent } from '#domain/index.ts'
import { Stat, StatRow } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { counted, percent } from '#ui/format.ts'
import { Tag } from '#ui/tag.tsx'
import type { YearSums } from '../queries.ts'

/** A year's figures, each the way to the sessions it counts, and how the rate was worked out. */
export function YearTotals({ sums, sessionsAt }: { sums: YearSums; sessionsAt: string }) {
  const { possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose } = sums
  const of = `of ${counted(possible, 'possible session')}`
  const href = (kind: string) => `${sessionsAt}&kind=${kind}`
  return (
    <>
      <StatRow>
        <Stat
          label="Attendance"
          value={percent(attendanceRate(sums))}
          of={`${attended} ${of}`}
          href={href('attending')}
        />
        <Stat
          label="Missed"
          value={absencesOf(sums)}
          of={of}
          href={href('absent')}
          note={
            isSeverelyAbsent(sums) ? (
              <Tag tone="wrong">Severely absent</Tag>
            ) : (
              isPersistentlyAbsent(sums) && <Tag tone="caution">Persistently absent</Tag>
            )
          }
        />
        <Stat label="Authorised" value={authorised} of={of} href={href('authorised')} />
        <Stat label="Unauthorised" value={unauthorised} of={of} href={href('unauthorised')} />
        <Stat
          label="Late"
          value={lateBeforeClose + lateAfterClose}
          of={`${lateAfterClose} after the register closed`}
          href={href('late')}
        />
      </StatRow>
      <div className="mt-3">
        <Disclosure summary="How this was worked out">
          <p className="max-w-prose">
            Attendance is the sessions attended ({attended}) out of those that were possible ({possible}).
            Possible are all sessions with a mark, less those at which attendance was not possible, such as a
            closed site or a session at another school. A session without a mark is not counted at all.
            Missing a tenth or more of the possible sessions is persistent absence; missing half or more is
            severe absence.
          </p>
        </Disclosure>
      </div>
    </>
  )
}
