import type { LocalDate } from '../dates/local-date.ts'
import type { Problem } from '../problem.ts'

/** The ground of a withdrawal to education otherwise than at school. */
export const WITHDRAWAL_GROUND = '9(1)(f)'

/** What comes before such a withdrawal, and how each step may end. */
export const WITHDRAWAL_STEPS = {
  consent: {
    label: 'Consent of the local authority',
    outcomes: { given: 'Given', refused: 'Refused', not_needed: 'Not needed for this pupil' },
  },
  meeting: { label: 'Meeting of parent and local authority', outcomes: { held: 'Held' } },
} as const

export type WithdrawalStep = keyof typeof WITHDRAWAL_STEPS

export const WITHDRAWAL_STEP_IDS = Object.keys(WITHDRAWAL_STEPS) as [WithdrawalStep, ...WithdrawalStep[]]

/** From which day each step is asked for; null until its section of the Act is commenced. */
export type WithdrawalSwitches = Record<WithdrawalStep, LocalDate | null>

/** A step as it was recorded. */
export type WithdrawalRecord = { step: WithdrawalStep; outcome: string; on: LocalDate }

const MISSING: Record<WithdrawalStep, string> = {
  consent:
    'Record the local authority’s consent first, or why this pupil does not need it (Education Act 1996, section 434A).',
  meeting:
    'Record the meeting of the parent with the local authority first (Education Act 1996, section 434B).',
}

/**
 * What is missing before a name is deleted under ground F on a day: a child placed by an authority at a special school,
 * or under enquiries or child protection action, may not be withdrawn without the authority's consent (Education Act
 * 1996, s.434A), and where s.434B is in force the parent meets the authority first. Both begin on days to be appointed,
 * so each is asked for from its switch on. Takes the records of this spell on roll, the earliest first.
 */
export function withdrawalProblems({
  ground,
  leavingDay,
  startingDay,
  switches,
  records,
}: {
  ground: string
  leavingDay: LocalDate
  startingDay: LocalDate
  switches: WithdrawalSwitches
  records: readonly WithdrawalRecord[]
}): Problem[] {
  if (ground !== WITHDRAWAL_GROUND) return []
  return WITHDRAWAL_STEP_IDS.flatMap((step) => {
    const since = switches[step]
    if (since === null || leavingDay < since) return []
    const last = records.findLast((one) => one.step === step && one.on >= startingDay)
    if (last?.outcome === 'refused')
      return [
        {
          field: 'ground',
          message: 'The local authority refused its consent: the name stays on the register.',
        },
      ]
    return last ? [] : [{ field: 'ground', message: MISSING[step] }]
  })
}
