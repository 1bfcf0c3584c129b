import {
  tenthOfPercent,
  attendanceRate,
  COHORTS,
  totalsOf,
  yearGroupName,
  type Cohort,
  type GroupCounts,
  type Partition,
  type Sums,
} from '#domain/index.ts'
import type { PupilSums } from './figures.ts'

const has = (pupil: PupilSums, cohort: Cohort) => (pupil.cohorts & COHORTS[cohort].bit) !== 0

const yesOrNo = (cohorts: Cohort[], yes: string, no: string) => ({
  names: [yes, no],
  of: (pupil: PupilSums) => (cohorts.some((cohort) => has(pupil, cohort)) ? yes : no),
})

// Each divides the school into groups that share no pupil. Where one group lies within another, only one is told (free
// school meals, not pupil premium; social worker and looked after together): their difference would reveal the rest.
const CUTS: Record<string, { names: string[]; of: (pupil: PupilSums) => string }> = {
  Sex: yesOrNo(['female'], 'Girls', 'Boys'),
  'Free school meals': yesOrNo(['fsm'], 'Free school meals', 'No free school meals'),
  'Special educational needs': {
    names: ['EHC plan', 'SEN support', 'No special educational needs'],
    of: (pupil) =>
      has(pupil, 'ehcp')
        ? 'EHC plan'
        : has(pupil, 'sen_support')
          ? 'SEN support'
          : 'No special educational needs',
  },
  'First language': yesOrNo(['eal'], 'English as an additional language', 'English, or not known'),
  'Social care': yesOrNo(
    ['social_worker', 'looked_after'],
    'Social worker or looked after',
    'Neither social worker nor looked after',
  ),
}

/** The pupils of a school divided into groups in several ways: by year group and by characteristics. */
export function cutsOf(
  pupils: readonly PupilSums[],
  years: { lowest: number; highest: number },
): Map<string, Map<string, PupilSums[]>> {
  const yearGroups = Array.from({ length: years.highest - years.lowest + 1 }, (_, n) => years.lowest + n)
  const cuts = {
    'Year group': {
      names: [...yearGroups.map(yearGroupName), 'No year group'],
      of: ({ yearGroup }: PupilSums) =>
        yearGroups.includes(yearGroup) ? yearGroupName(yearGroup) : 'No year group',
    },
    ...CUTS,
  }
  return new Map(
    Object.entries(cuts).map(([cut, { names, of }]) => {
      const found = Map.groupBy(pupils, of)
      // In most schools everybody has a year group.
      const shown = names.filter((name) => name !== 'No year group' || found.has(name))
      return [cut, new Map(shown.map((name) => [name, found.get(name) ?? []]))]
    }),
  )
}

/** What the disclosure rules ask of a group. */
export function countsOf(pupils: readonly Sums[]): GroupCounts {
  const { pupils: counted, persistent, severe, atRisk } = totalsOf(pupils)
  return { pupils: counted, persistent, severe, atRisk }
}

export const partitionsOf = (cuts: ReturnType<typeof cutsOf>): Record<string, Partition> =>
  Object.fromEntries(
    [...cuts].map(([cut, groups]) => [
      cut,
      Object.fromEntries([...groups].map(([name, pupils]) => [name, countsOf(pupils)])),
    ]),
  )

/** The attendance of a group, to a tenth of a percent. */
export const groupAttendance = (pupils: readonly PupilSums[]): number | null =>
  tenth(attendanceRate(totalsOf(pupils)))

/** A share to a tenth of a percent, the finest that is published. */
export const tenth = (fraction: number | null): number | null =>
  fraction === null ? null : tenthOfPercent(fraction)
