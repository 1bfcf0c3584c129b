import type { ReactNode } from 'react'

import { AppFrame } from '#ui/frame/app-frame.tsx'

import { placesOf } from '../places.ts'
import type { FrameData } from '../queries.ts'
import { DayStrip } from './day-strip.tsx'
import { PersonFoot } from './person-foot.tsx'
import { YearWarning } from './year-warning.tsx'
import { Workspaces } from './workspaces.tsx'

type Props = {
  data: FrameData
  /** Put around the sign-out button: it may ask before somebody leaves. */
  guardSignOut?: (form: ReactNode) => ReactNode
  children: ReactNode
}

/** The frame around every page of somebody signed in: their workspace, the places they need, the school day. */
export function PersonFrame({ data, guardSignOut = (form) => form, children }: Props) {
  const { actor, workplace, school, day, unready, others } = data
  return (
    <AppFrame
      places={placesOf(actor.role, workplace, school)}
      workspace={<Workspaces organisation={workplace.organisation} actor={actor} others={others} />}
      strip={
        day ? (
          <DayStrip
            day={day}
            school={school && school.name !== workplace.organisation ? school.name : null}
          />
        ) : undefined
      }
      user={<PersonFoot actor={actor} guard={guardSignOut} />}
      banner={
        (workplace.demo || unready) && (
          <>
            {workplace.demo && (
              <p className="screen-only bg-sunken px-4 py-1 text-sm sm:px-6">
                Demonstration: every person here is invented.
              </p>
            )}
            {unready && <YearWarning {...unready} />}
          </>
        )
      }
    >
      {children}
    </AppFrame>
  )
}
