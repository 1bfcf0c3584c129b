import {
  absenceRate,
  absencesOf,
  attendanceRate,
  isPersistentlyAbsent,
  isSeverelyAbsent,
} from '#domain/index.ts'
import { Stat, StatRow } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { counted, percent } from '#ui/format.ts'
import { Tag } from '#ui/tag.tsx'
import type { YearSums } from '../queries.ts'
import type { YearMark } from '../sessions.ts'

type Props = { sums: YearSums; marks: YearMark[]; sessionsAt: string }

/** A year's figures, each the way to the sessions it counts, and how the rate was worked out. */
export function YearTotals({ sums, marks, sessionsAt }: Props) {
  const { possible, attended, authorised, unauthorised, lateBeforeClose, lateAfterClose } = sums
  const minutes = marks.reduce((total, { minutesLate }) => total + minutesLate, 0)
  const notPossible = marks.length - possible
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
          of={`${lateAfterClose} after the register closed; ${counted(minutes, 'minute')} in all`}
          href={href('late')}
        />
        <Stat
          label="Amended marks"
          value={marks.filter(({ amended }) => amended).length}
          of={`of ${counted(marks.length, 'mark')}`}
          href={href('amended')}
        />
      </StatRow>
      <div className="mt-3">
        <Disclosure summary="How this was worked out">
          <p className="max-w-prose">
            Of {counted(marks.length, 'session')} with a mark, attendance was not possible at {notPossible},
            such as a closed site or a session at another school: {possible} were possible. {attended} of them
            were attended: {attended} ÷ {possible} = {percent(attendanceRate(sums))}. A session without a mark
            is not counted at all. Missing a tenth or more of the possible sessions is persistent absence;
            missing half or more is severe absence: {absencesOf(sums)} ÷ {possible} ={' '}
            {percent(absenceRate(sums))}.
          </p>
        </Disclosure>
      </div>
    </>
  )
}
