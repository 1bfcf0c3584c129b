/** The figures by which the questions are chosen. Fractions; null where one is withheld or does not exist. */
export type QuestionFigures = {
  attendance: number | null
  attendanceLastYear: number | null
  /** The national figure for schools of the phase. */
  attendanceNational: number | null
  target: number | null
  persistent: number | null
  persistentLastYear: number | null
  persistentNational: number | null
  severe: number | null
  unauthorised: number | null
  authorised: number | null
  late: number | null
  /** The share of possible sessions marked N that still had no reason after five school days. */
  unexplained: boolean
  registersInTime: number | null
  /** The published group with the lowest attendance, and how far that is below the whole school's. */
  lowestGroup: { name: string; gap: number } | null
  suspended: boolean
}

type Rule = { when: (f: QuestionFigures) => boolean; ask: (f: QuestionFigures) => string }

const below = (a: number | null, b: number | null, by: number) => a !== null && b !== null && a <= b - by
const above = (a: number | null, b: number | null, by: number) => a !== null && b !== null && a >= b + by

// The most important first; the last five always apply, so that there are always five.
const RULES: Rule[] = [
  {
    when: (f) => below(f.attendance, f.attendanceLastYear, 0.005),
    ask: () =>
      'Attendance is lower than at the same point last year. What has changed, and what is being done about it?',
  },
  {
    when: (f) => above(f.persistent, f.persistentNational, 0.01),
    ask: () =>
      'More pupils are persistently absent than in schools like ours. Which two causes matter most here, and who works on each?',
  },
  {
    when: (f) => above(f.persistent, f.persistentLastYear, 0.01),
    ask: () =>
      'More pupils are persistently absent than at the same point last year. At what point do we first speak with a family?',
  },
  {
    when: (f) => f.lowestGroup !== null && f.lowestGroup.gap >= 0.02,
    ask: ({ lowestGroup }) =>
      `Attendance is lowest for this group: ${lowestGroup?.name ?? ''}. What stands in their way, and what have they and their families told us?`,
  },
  {
    when: (f) => f.severe !== null && f.severe > 0,
    ask: () =>
      'Some pupils miss half of their sessions or more. Does each have a plan that another service takes part in?',
  },
  {
    when: (f) => below(f.attendance, f.target, 0.001),
    ask: () => 'We are below our own target. Is the target still right, and what would bring us to it?',
  },
  {
    when: (f) => f.unauthorised !== null && f.authorised !== null && f.unauthorised > f.authorised,
    ask: () =>
      'More absence is unauthorised than authorised. What part of it is holidays, and what part is something else?',
  },
  {
    when: (f) => f.unexplained,
    ask: () =>
      'Some absences still have no reason after five school days. Who asks for reasons, and what gets in the way?',
  },
  {
    when: (f) => f.registersInTime !== null && f.registersInTime < 0.98,
    ask: () => 'Not every register is taken in time. Do the people who take them have what they need?',
  },
  {
    when: (f) => f.late !== null && f.late >= 0.02,
    ask: () => 'Many sessions begin with somebody late. What do we know of why, and on which days?',
  },
  {
    when: (f) => f.suspended,
    ask: () => 'Suspended pupils miss school too. What happens on the day a pupil comes back?',
  },
  {
    when: (f) => above(f.attendance, f.attendanceNational, 0.01),
    ask: () =>
      'Attendance is better than in schools like ours. What do we do that we should be sure to keep?',
  },
  {
    when: () => true,
    ask: () => 'Which of this year’s actions made the most difference, and how do we know?',
  },
  { when: () => true, ask: () => 'What do pupils say about why they come, and why some do not?' },
  { when: () => true, ask: () => 'Which pupils are close to persistent absence, and who has noticed?' },
  {
    when: () => true,
    ask: () => 'What do we need from the authority or from health services that we do not get?',
  },
  {
    when: () => true,
    ask: () => 'Does everyone who takes a register know the codes, and when were they last trained?',
  },
]

/** Five questions for governors to ask, the most telling for these figures first. None names or blames anybody. */
export function fiveQuestions(figures: QuestionFigures): string[] {
  return RULES.filter(({ when }) => when(figures))
    .slice(0, 5)
    .map(({ ask }) => ask(figures))
}
