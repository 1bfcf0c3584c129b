import { codesOf } from '../attendance-code.ts'

export const UNAUTHORISED = codesOf('unauthorised', 'unauthorised', [
  {
    code: 'G',
    name: 'Holiday not granted',
    explanation: 'On holiday without leave, or for longer than the leave granted.',
  },
  {
    code: 'N',
    name: 'Reason not yet established',
    explanation: 'Absent, and the reason is not known yet. To be replaced within five school days.',
  },
  {
    code: 'O',
    name: 'Absent in other or unknown circumstances',
    explanation: 'Absent, and no other code applies or the school is not satisfied with the reason given.',
  },
  {
    code: 'U',
    name: 'Arrived after the register closed',
    explanation: 'Arrived after the register closed and before the session ended, and no other code applies.',
  },
])

export const ADMINISTRATIVE = codesOf('administrative', 'notPossible', [
  {
    code: 'Z',
    name: 'Not yet on the admission register',
    explanation: 'A pupil who is to join, before the starting day.',
    typed: false,
  },
  {
    code: '#',
    name: 'Planned closure',
    spoken: 'school closed as planned',
    explanation:
      'The school, or the year group, does not meet: holidays, training days, bank holidays, polling.',
    typed: false,
  },
])
