import type { ListedGround } from './deletion-ground.ts'

/**
 * Reg 9(3): pupils who are not of compulsory school age. The list is that of the 2006 Regulations in our
 * words; its letters in the 2024 Regulations are not given, since they could not be confirmed.
 */
export const OTHER_AGE_GROUNDS: readonly ListedGround[] = [
  {
    id: '9(3) ceased to attend',
    text: 'Has ceased to attend the school, or as a boarder to be its pupil',
    evidence: 'What the parent or pupil told the school',
  },
  {
    id: '9(3) left nursery',
    text: 'Finished nursery education here and did not move up to reception',
    evidence: 'Why the pupil is not expected to attend again',
  },
  {
    id: '9(3) cannot be found',
    text: 'Absent without leave for twenty school days running; neither sickness nor unavoidable cause is believed, and the school and the local authority together could not find the pupil',
    evidence: 'The run of absence and the log of joint enquiries',
  },
  {
    id: '9(3) permanently excluded',
    text: 'Permanently excluded, once review and reinstatement are over',
    evidence: 'The decision and the end of the review',
  },
  { id: '9(3) died', text: 'The pupil has died', evidence: 'How and when the school was told' },
].map((ground) => ({ letter: '', regulation: '9(3)', ...ground }))
