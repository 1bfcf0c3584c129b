import type { LocalDate, Session } from '#domain/index.ts'
import type { Chance } from './random.ts'
import { at, type Clock } from './taking.ts'

/** One state of a mark: what was written, by which membership, when, and why it replaced what stood. */
export type State = {
  code: string
  minutes: number
  by: number
  at: string
  reason: string
  afterClose: boolean
}

/** The states of a mark; there is always a first. */
export type Story = [State, ...State[]]

/** The setting of one mark. */
export type Scene = {
  date: LocalDate
  session: Session
  clock: Clock
  /** The minute at which the teacher took the register. */
  taken: number
  teacher: number
  officer: number
  /** The first session of its spell. */
  begins: boolean
  /** The next school day, if it is over too. */
  nextDay: LocalDate | null
  /** The same day a week later, if it is over too. */
  nextWeek: LocalDate | null
}

const HEARD = [
  'Mother telephoned',
  'Father telephoned',
  'Parent e-mailed',
  'Telephoned home: unwell',
  'Left on the absence line',
]
const NOT_SATISFIED = [
  'No reason given after three calls',
  'Reason not accepted: shopping trip',
  'Parent could not say why',
  'No reply to letter',
]

/** How a mark came to be what it is, first state first. Only what teachers may write is a teacher's. */
export function storyOf(code: string, scene: Scene, luck: Chance): Story {
  switch (code) {
    case '/':
    case '\\':
      return presentStory(code, scene, luck)
    case 'L':
      return lateStory(scene, luck)
    case 'U':
      return [
        byTeacher('N', scene),
        arrival('U', scene, scene.clock[scene.session].closes + luck.whole(2, 75)),
      ]
    case 'N':
      return [byTeacher('N', scene)]
    case 'I':
      return illStory(scene, luck)
    case 'O':
      return absentStory(scene, luck)
    default:
      return [inAdvance(code, scene)]
  }
}

function presentStory(code: string, scene: Scene, luck: Chance): Story {
  const fate = luck.next()
  if (fate > 0.0012) return [byTeacher(code, scene)]
  const { clock, session, taken } = scene
  if (fate > 0.0004)
    return [byTeacher('N', scene), byOfficer(code, scene, Math.min(taken + 9, clock[session].closes - 1))]
  return [
    byTeacher('N', scene),
    corrected(code, scene, clock[session].closes + 25, 'Was with another teacher'),
  ]
}

// Before the teacher is done a late pupil is marked late at once; after that the office writes it at the desk.
function lateStory(scene: Scene, luck: Chance): Story {
  const { starts, closes } = scene.clock[scene.session]
  const minute = luck.whole(starts + 1, closes - 1)
  const minutes = minute - starts
  if (minute <= scene.taken) return [{ ...byTeacher('L', scene), minutes }]
  return [byTeacher('N', scene), arrival('L', scene, minute)]
}

function illStory(scene: Scene, luck: Chance): Story {
  if (!scene.begins) return [inAdvance('I', scene)]
  const fate = luck.next()
  const later = scene.clock[scene.session].closes + luck.whole(8, 60)
  const heard = luck.pick(HEARD)
  if (fate < 0.25) return [byTeacher('N', scene), corrected('I', scene, later, heard)]
  if (fate < 0.36 && scene.nextDay)
    return [
      byTeacher('N', scene),
      corrected('I', scene, 575, 'Note from home the next morning', scene.nextDay),
    ]
  if (fate < 0.38)
    return [present(scene), corrected('I', scene, later, 'Marked present in error: was at home, ill')]
  if (fate < 0.39 && scene.nextDay && scene.nextWeek && scene.nextDay < scene.nextWeek)
    return [
      byTeacher('N', scene),
      corrected('O', scene, 930, luck.pick(NOT_SATISFIED), scene.nextDay),
      corrected('I', scene, 640, 'Medical evidence seen', scene.nextWeek),
    ]
  return [inAdvance('I', scene)]
}

function absentStory(scene: Scene, luck: Chance): Story {
  if (!scene.begins && luck.happens(0.6)) return [inAdvance('O', scene)]
  const decided = scene.nextDay ?? scene.date
  return [byTeacher('N', scene), corrected('O', scene, 920, luck.pick(NOT_SATISFIED), decided)]
}

const state = (code: string, by: number, moment: string): State => ({
  code,
  minutes: 0,
  by,
  at: moment,
  reason: '',
  afterClose: false,
})

const byTeacher = (code: string, { date, taken, teacher }: Scene) => state(code, teacher, at(date, taken))
const byOfficer = (code: string, { date, officer }: Scene, minute: number) =>
  state(code, officer, at(date, minute))
const present = (scene: Scene) => byTeacher(scene.session === 'AM' ? '/' : '\\', scene)

// Known before the register was opened: a call at a quarter past eight, leave that was granted, a trip.
const inAdvance = (code: string, scene: Scene) =>
  byOfficer(code, scene, scene.session === 'AM' ? scene.clock.AM.opens - 15 : scene.clock.AM.closes + 20)

function arrival(code: string, scene: Scene, minute: number): State {
  const { starts, closes } = scene.clock[scene.session]
  const late = byOfficer(code, scene, minute)
  const afterClose = minute >= closes
  return { ...late, minutes: minute - starts, afterClose, reason: afterClose ? 'Arrived at the office' : '' }
}

const corrected = (code: string, scene: Scene, minute: number, reason: string, on = scene.date): State => ({
  ...state(code, scene.officer, at(on, minute)),
  reason,
  afterClose: true,
})
