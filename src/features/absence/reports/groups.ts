import {
  attendanceRate,
  COHORTS,
  standingOf,
  yearGroupName,
  type Cohort,
  type GroupCounts,
  type Partition,
} from '#domain/index.ts'
import type { PupilSums } from './figures.ts'

const has = (pupil: PupilSums, cohort: Cohort) => (pupil.cohorts & COHORTS[cohort].bit) !== 0

const yesOrNo = (cohorts: Cohort[], yes: string, no: string) => ({
  names: [yes, no],
  of: (pupil: PupilSums) => (cohorts.some((cohort) => has(pupil, cohort)) ? yes : no),
})

// Each cuts the school into groups that share no pupil. A group that is known to lie within another is left out (pupil
// premium around free school meals, looked after within social worker): taking one from the other would show the rest.
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

/** The pupils of a school cut into groups in several ways: by year group, and by what the cohorts of a pupil say. */
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
      // Nobody is without a year group in most schools, and then there is no such group.
      const shown = names.filter((name) => name !== 'No year group' || found.has(name))
      return [cut, new Map(shown.map((name) => [name, found.get(name) ?? []]))]
    }),
  )
}

/** What the disclosure rules ask of a group. */
export function countsOf(pupils: readonly PupilSums[]): GroupCounts {
  const { pupils: counted, persistent, severe, atRisk } = standingOf(pupils)
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
  tenth(attendanceRate(standingOf(pupils)))

/** A share to a tenth of a percent: what is published is no finer. */
export const tenth = (fraction: number | null): number | null =>
  fraction === null ? null : Math.round(fraction * 1000) / 1000
