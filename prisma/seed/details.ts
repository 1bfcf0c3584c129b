import type { LocalDate } from '#domain/index.ts'
import type { Chance } from './random.ts'
import type { Value } from './copy.ts'
import type { Pattern } from './patterns.ts'
import type { Pupil } from './pupils.ts'

/** What stands beside a mark. `restricted` keeps it from teachers, as the write function has it. */
type Beside = { detail: Record<string, string>; comment: string; restricted: boolean }

const ILLNESSES = [
  'Sickness and diarrhoea: 48 hours',
  'Chest infection',
  'High temperature',
  'Migraine',
  'Chickenpox',
  'Tonsillitis',
  'Anxious, seeing the GP',
]
const CAUSES = ['Burst water main in the street', 'Flood at home']

/** The detail that the law asks for with a code, and what the office jotted down; null where there is neither. */
export function besideMark(
  code: string,
  pupil: Pupil,
  patterns: Pattern[],
  date: LocalDate,
  spellFrom: LocalDate,
  luck: Chance,
): Beside | null {
  const parent = pupil.family.adults[0]?.name ?? 'A parent'
  const open = (detail: Record<string, string>, comment = ''): Beside => ({
    detail,
    comment,
    restricted: false,
  })
  switch (code) {
    case 'B':
      return open({ nature: 'Construction course at the college' })
    case 'K':
      return open({ nature: 'Home tuition arranged by the authority' })
    case 'Y7':
      return open({ nature: luck.pick(CAUSES) })
    case 'Y1':
      return open({}, 'School bus did not run: ice')
    case 'Y5':
      return { detail: {}, comment: 'Held at the police station', restricted: true }
    case 'D':
      return open({ otherSchool: pupil.shared?.other ?? '' })
    case 'C':
      return open({ leaveRequest: `${parent} asked on ${spellFrom}: funeral. Granted by the headteacher` })
    case 'J1':
      return open({
        leaveRequest: `${parent} asked in advance: interview at the college. Granted by the headteacher`,
      })
    case 'S':
      return open({ leaveRequest: `Agreed with ${parent}: public examinations. Granted by the headteacher` })
    case 'C2':
      return open({ agreement: patterns.find(({ from, to }) => from <= date && date <= to)?.agreement ?? '' })
    case 'E':
      return open({ suspension: `Suspended from ${spellFrom} by the headteacher` })
    case 'I':
      return date === spellFrom && luck.happens(0.15)
        ? { detail: {}, comment: luck.pick(ILLNESSES), restricted: true }
        : null
    case 'M':
      return luck.happens(0.5)
        ? {
            detail: {},
            comment: luck.pick(['Orthodontist', 'Dentist', 'Hospital clinic', 'Optician']),
            restricted: true,
          }
        : null
    default:
      return null
  }
}

/** The same as a row of mark_detail. */
export const detailRow = (
  pupil: Pupil,
  date: string,
  session: string,
  { detail, comment, restricted }: Beside,
): Value[] => [pupil.schoolId, pupil.id, date, session, JSON.stringify(detail), comment, restricted]
