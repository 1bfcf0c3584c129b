import { LAST_DAY_OF_2006_REGULATIONS } from '../../dates/dates-in-law.ts'
import { codesOf, SINCE_2024 } from '../attendance-code.ts'

export const ATTENDING = codesOf('attending', 'attending', [
  {
    code: '/',
    name: 'Present (morning)',
    spoken: 'present, morning',
    explanation: 'In school when the morning register begins to be taken.',
    pm: false,
  },
  {
    code: '\\',
    name: 'Present (afternoon)',
    spoken: 'present, afternoon',
    explanation: 'In school when the afternoon register is taken.',
    am: false,
  },
  {
    code: 'L',
    name: 'Late, register still open',
    spoken: 'late, before the register closed',
    explanation: 'Arrived after the register began to be taken and before it closed. Counts as attending.',
  },
])

export const ATTENDING_ELSEWHERE = codesOf('attendingElsewhere', 'attending', [
  {
    code: 'K',
    name: 'Provision arranged by the local authority',
    explanation:
      'At a place, not a school where the pupil is registered, that the authority arranged under its duties: for example tuition or a college course. Say what it is.',
    details: ['nature'],
    ...SINCE_2024,
  },
  {
    code: 'V',
    name: 'Educational visit or trip',
    explanation: 'On a visit arranged by or for the school and supervised by its staff.',
  },
  {
    code: 'P',
    name: 'Sporting activity',
    explanation: 'At a sporting activity that the school has approved as educational.',
  },
  {
    code: 'W',
    name: 'Work experience',
    explanation:
      'On work experience arranged as part of education, in the last two years of compulsory education.',
  },
  {
    code: 'B',
    name: 'Off-site educational activity',
    explanation: 'Educated off site, arranged by the school or the local authority.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
  {
    code: 'B',
    name: 'Other approved educational activity',
    explanation:
      'At an educational activity off site that the school approved and a suitable person supervises during the session. Never for learning at home. Say what it is.',
    details: ['nature'],
    ...SINCE_2024,
  },
  {
    code: 'D',
    name: 'At the other school of registration',
    explanation:
      'Registered at two schools and expected at the other one for this session. The other school records whether the pupil came.',
    statClass: 'notPossible',
    details: ['otherSchool'],
  },
  {
    code: 'J',
    name: 'Interview (until August 2024)',
    spoken: 'at an interview',
    explanation: 'At an interview for a job or another place of education. It then counted as attending.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
])
