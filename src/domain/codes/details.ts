/** What the law, or the evidence behind the code, asks to be recorded with a mark (regs 10 and 11). */
export const DETAILS = {
  nature: {
    label: 'What is it?',
    hint: 'The nature of the provision, activity or cause, for example college course, forest school or a burst main',
  },
  otherSchool: { label: 'Which other school?', hint: 'Its name or URN' },
  agreement: {
    label: 'Which agreement?',
    hint: 'The part-time timetable agreed with a parent: its date, end and next review',
  },
  licence: { label: 'Which licence or exemption?', hint: 'Its kind, reference and the days it covers' },
  leaveRequest: { label: 'Which request?', hint: 'Who asked in advance, when, and who granted it' },
  suspension: {
    label: 'Which suspension or exclusion?',
    hint: 'The first day, and the reference if there is one',
  },
} as const satisfies Record<string, { label: string; hint: string }>

export type DetailKey = keyof typeof DETAILS

/** What is recorded with one mark, by key. */
export type MarkDetail = Partial<Record<DetailKey, string>>
