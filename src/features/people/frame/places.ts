import { can, type Ability, type Role } from '#domain/index.ts'
import { workplacePath, type Workplace } from '#server/organisation.ts'
import type { School } from '#server/school.ts'
import type { Place } from '#ui/frame/rail-nav.tsx'

type AnyPlace = { path: string; label: string; icon: Place['icon']; ability: Ability }

/** The places of a school, with the ability one needs to be shown each. The page itself checks what one may do. */
const SCHOOL_PLACES: AnyPlace[] = [
  { path: 'registers', label: 'Registers', icon: 'register', ability: 'take_register' },
  { path: 'my-class', label: 'My class', icon: 'people', ability: 'see_own_groups' },
  { path: 'day', label: 'School day', icon: 'clock', ability: 'see_day_board' },
  { path: 'desk', label: 'Front desk', icon: 'edit', ability: 'amend_marks' },
  { path: 'attendance', label: 'Attendance', icon: 'chart', ability: 'see_analysis' },
  { path: 'weekly', label: 'Weekly reports', icon: 'document', ability: 'see_analysis' },
  { path: 'returns', label: 'Returns', icon: 'document', ability: 'see_analysis' },
  { path: 'pupils', label: 'Pupils', icon: 'people', ability: 'read_pupils' },
  { path: 'calendar', label: 'Calendar', icon: 'calendar', ability: 'read_pupils' },
  { path: 'reports', label: 'Reports', icon: 'chart', ability: 'read_snapshots' },
  { path: 'staff', label: 'Staff', icon: 'person', ability: 'manage_staff' },
  { path: 'staff/cover', label: 'Cover', icon: 'case', ability: 'give_cover' },
  { path: 'flags', label: 'From the virtual school', icon: 'case', ability: 'confirm_flag' },
  { path: 'access-log', label: 'Access log', icon: 'document', ability: 'read_access_log' },
]

/** The places of a trust or an authority, besides the list of its schools. */
const ORGANISATION_PLACES: AnyPlace[] = [
  { path: 'attendance', label: 'Attendance', icon: 'chart', ability: 'read_snapshots' },
  { path: 'virtual-school', label: 'Virtual school', icon: 'people', ability: 'flag_child' },
  { path: 'children', label: 'Match pupil records', icon: 'people', ability: 'link_children' },
  { path: 'parents', label: 'Match parent records', icon: 'people', ability: 'link_parents' },
]

/**
 * The rail for somebody in this role: first their organisation's schools, then the places of the school they are in.
 * People who govern a school see only its published reports.
 */
export function placesOf(role: Role, workplace: Workplace, school: School | null): Place[] {
  const home = workplacePath(workplace)
  const own: Place[] = workplace.urn === null ? [{ href: home, label: 'Schools', icon: 'building' }] : []
  if (workplace.urn === null) own.push(...opened(role, ORGANISATION_PLACES, home))
  if (!school) return own
  return [...own, ...opened(role, SCHOOL_PLACES, `/schools/${school.urn}`)]
}

const opened = (role: Role, places: AnyPlace[], base: string): Place[] =>
  places
    .filter(({ ability }) => can(role, ability))
    .map(({ path, label, icon }) => ({ href: `${base}/${path}`, label, icon }))
