import { attendanceRate, type Standing } from '#domain/index.ts'
import { Stat, StatRow } from '#ui/card.tsx'
import { counted, percent } from '#ui/format.ts'
import { shareOf } from '../overview.ts'

type Props = { together: Standing; schools: number; registersMissing: number }

/** The whole area in a few numbers, each with what it is of. */
export function AreaFigures({ together, schools, registersMissing }: Props) {
  const ofPupils = (of: 'persistent' | 'severe') =>
    `${together[of].toLocaleString('en-GB')} of ${counted(together.pupils, 'pupil')}`
  const share = (of: 'authorised' | 'unauthorised') =>
    percent(together.possible === 0 ? null : together[of] / together.possible)
  return (
    <StatRow>
      <Stat
        label="Attendance"
        value={percent(attendanceRate(together))}
        of={`${counted(together.possible, 'session')} of ${counted(together.pupils, 'pupil')} at ${counted(schools, 'school')}`}
      />
      <Stat
        label="Authorised, unauthorised absence"
        value={`${share('authorised')}, ${share('unauthorised')}`}
        of={`${together.authorised.toLocaleString('en-GB')} and ${counted(together.unauthorised, 'session')}`}
      />
      <Stat
        label="Persistently absent"
        value={percent(shareOf(together, 'persistent'))}
        of={ofPupils('persistent')}
      />
      <Stat label="Severely absent" value={percent(shareOf(together, 'severe'))} of={ofPupils('severe')} />
      <Stat
        label="Registers missing today"
        value={registersMissing.toLocaleString('en-GB')}
        of="closed and not taken"
      />
    </StatRow>
  )
}
