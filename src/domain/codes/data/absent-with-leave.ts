import { LAST_DAY_OF_2006_REGULATIONS } from '../../dates/dates-in-law.ts'
import { localDate } from '../../dates/local-date.ts'
import { codesOf, SINCE_2024 } from '../attendance-code.ts'

const NOT_REQUIRED = {
  code: 'X',
  name: 'Not required to attend, not of compulsory school age',
  spoken: 'not required to attend',
  explanation:
    'Under or over compulsory school age and not timetabled for this session. Never for a pupil of compulsory school age.',
  statClass: 'notPossible',
  age: 'notCompulsory',
} as const

export const LEAVE = codesOf('leave', 'authorised', [
  {
    code: 'C1',
    name: 'Leave: performance or employment abroad',
    explanation:
      'In a regulated performance, or working abroad, under a licence or exemption that covers the day.',
    details: ['licence'],
    ...SINCE_2024,
  },
  {
    code: 'M',
    name: 'Medical or dental appointment',
    explanation: 'At an appointment the school was told of beforehand, away no longer than it takes.',
  },
  {
    code: 'J1',
    name: 'Leave: interview',
    explanation: 'At an interview for a job or another place of education, asked for in advance.',
    details: ['leaveRequest'],
    ...SINCE_2024,
  },
  {
    code: 'S',
    name: 'Leave: study for a public examination',
    explanation: 'Studying for a public examination, agreed in advance. Not for mock examinations.',
    details: ['leaveRequest'],
  },
  // In the pandemic X was also used for pupils of compulsory age who had to stay at home.
  { ...NOT_REQUIRED, to: localDate('2020-03-22') },
  {
    ...NOT_REQUIRED,
    name: 'Not required to attend, or kept at home by the pandemic',
    from: localDate('2020-03-23'),
    to: localDate('2022-07-31'),
    age: 'any',
  },
  { ...NOT_REQUIRED, from: localDate('2022-08-01') },
  {
    code: 'C2',
    name: 'Leave: part-time timetable',
    explanation:
      'Of compulsory school age and on a temporary part-time timetable agreed with a parent, for a session not in it. It is an absence and lowers attendance.',
    details: ['agreement'],
    age: 'compulsory',
    ...SINCE_2024,
  },
  {
    code: 'C',
    name: 'Authorised absence, other circumstances',
    explanation: 'Absent with leave for a reason no other code described.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
  {
    code: 'C',
    name: 'Leave: other exceptional circumstances',
    explanation:
      'Granted in advance, case by case, by the person the school authorised. Not as a rule for a holiday, and never afterwards.',
    details: ['leaveRequest'],
    ...SINCE_2024,
  },
  {
    code: 'H',
    name: 'Holiday agreed (until August 2024)',
    spoken: 'on a holiday that was agreed',
    explanation: 'On a family holiday the school agreed to.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
  {
    code: 'F',
    name: 'Extended holiday agreed (until August 2024)',
    spoken: 'on an extended holiday that was agreed',
    explanation: 'On an extended family holiday the school agreed to.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
])

export const OTHER_AUTHORISED = codesOf('otherAuthorised', 'authorised', [
  {
    code: 'T',
    name: 'Parent travelling for work',
    explanation:
      'A mobile child whose family travels for its trade or business, as agreed with the school. It says nothing of ethnicity.',
  },
  {
    code: 'R',
    name: 'Religious observance',
    explanation: "A day set apart by the religious body to which the pupil's parents belong.",
    restricted: true,
  },
  {
    code: 'I',
    name: 'Illness',
    spoken: 'ill',
    explanation: 'Too ill to attend, in body or mind. Not for appointments.',
  },
  {
    code: 'E',
    name: 'Suspended or permanently excluded',
    explanation:
      'Suspended or excluded, and no other provision made yet. It must start by the sixth day running.',
    details: ['suspension'],
  },
])
