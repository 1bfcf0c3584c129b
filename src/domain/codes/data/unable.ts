import { LAST_DAY_OF_2006_REGULATIONS } from '../../dates/dates-in-law.ts'
import { codesOf, SINCE_2024 } from '../attendance-code.ts'

export const UNABLE = codesOf('unable', 'notPossible', [
  {
    code: 'Q',
    name: 'No access arrangements made',
    explanation: 'The local authority owes the pupil travel or access to the school and has not provided it.',
    ...SINCE_2024,
  },
  {
    code: 'Y1',
    name: 'Usual transport not available',
    explanation:
      'The school is beyond walking distance and the transport it or the authority provides did not run.',
    ...SINCE_2024,
  },
  {
    code: 'Y2',
    name: 'Widespread disruption to travel',
    explanation: 'A local, national or international emergency kept people from travelling.',
    ...SINCE_2024,
  },
  {
    code: 'Y3',
    name: 'Part of the school premises closed',
    explanation: 'Part of the site is unexpectedly closed and the pupil cannot be taught in the rest.',
    ...SINCE_2024,
  },
  {
    code: 'Y4',
    name: 'Whole school unexpectedly closed',
    explanation: 'The school was to open and could not, for example because of snow.',
    ...SINCE_2024,
  },
  {
    code: 'Y5',
    name: 'In criminal justice detention',
    explanation: 'Held by the police, remanded, or serving a sentence.',
    restricted: true,
    ...SINCE_2024,
  },
  {
    code: 'Y6',
    name: 'Public health guidance or law',
    explanation: 'Coming to school would go against public health guidance or law.',
    ...SINCE_2024,
  },
  {
    code: 'Y7',
    name: 'Any other unavoidable cause',
    explanation:
      'Something unavoidable that no other code describes, and that affects the pupil. Say what it is.',
    details: ['nature'],
    ...SINCE_2024,
  },
  {
    code: 'Y',
    name: 'Unable to attend (until August 2024)',
    spoken: 'unable to attend',
    explanation: 'Kept away by exceptional circumstances.',
    to: LAST_DAY_OF_2006_REGULATIONS,
  },
])
