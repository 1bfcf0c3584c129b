import type { Role } from './roles.ts'

const LEADERS = ['headteacher', 'attendance_champion'] as const
const PUPIL_STAFF = ['office', 'attendance_officer', 'pastoral_lead', 'head_of_year', ...LEADERS] as const
const TEACHERS = ['class_teacher', 'cover_teacher'] as const
const AUTHORITY_OFFICERS = ['la_support_officer', 'la_team_lead'] as const

/** Who may do what. A role that is not named may not; the database holds the same table. */
const HOLDERS = {
  take_register: [...TEACHERS, ...PUPIL_STAFF, 'service'],
  see_day_board: [...PUPIL_STAFF, 'school_admin'],
  /** Change a mark after its register closed, with a reason; record who came and left. */
  amend_marks: [...PUPIL_STAFF, 'service'],
  /** See which code it is where others see only how it counts (Y5, R), and medical notes. */
  see_restricted: ['attendance_officer', 'pastoral_lead', ...LEADERS, 'service'],
  read_pupils: [
    ...TEACHERS,
    ...PUPIL_STAFF,
    'school_admin',
    'service',
    'trust_attendance_lead',
    ...AUTHORITY_OFFICERS,
    'virtual_school_head',
    'la_admin',
  ],
  edit_admission_register: ['office', 'attendance_officer', ...LEADERS, 'school_admin'],
  /** Parents, addresses, characteristics. */
  read_contacts: [
    ...PUPIL_STAFF,
    'school_admin',
    'service',
    'trust_attendance_lead',
    ...AUTHORITY_OFFICERS,
    'virtual_school_head',
  ],
  /** Medical evidence, court orders, letters: files kept with a pupil's record. */
  read_documents: ['attendance_officer', 'pastoral_lead', 'head_of_year', ...LEADERS, 'school_admin'],
  keep_documents: ['attendance_officer', 'pastoral_lead', ...LEADERS, 'school_admin'],
  /** Begin a new record for a child who was adopted or is at risk; open what was sealed. */
  seal_records: ['headteacher', 'school_admin'],
  edit_calendar: ['school_admin', 'attendance_officer', 'headteacher'],
  manage_staff: ['school_admin', 'headteacher'],
  give_cover: ['office', 'attendance_officer', 'school_admin', 'headteacher'],
  print_extract: [
    'attendance_officer',
    ...LEADERS,
    'school_admin',
    'trust_attendance_lead',
    ...AUTHORITY_OFFICERS,
    'la_admin',
  ],
  read_access_log: ['school_admin', 'headteacher', 'la_admin'],
  read_snapshots: [
    'governor',
    'trustee',
    ...LEADERS,
    'school_admin',
    'trust_attendance_lead',
    ...AUTHORITY_OFFICERS,
    'la_admin',
  ],
  /** Persistent and severe absence, patterns and cohorts, down to pupils and sessions. */
  see_analysis: [
    'attendance_officer',
    'pastoral_lead',
    'head_of_year',
    ...LEADERS,
    'trust_attendance_lead',
    ...AUTHORITY_OFFICERS,
  ],
  /** The week and the patterns of the groups one teaches. */
  see_own_groups: ['class_teacher'],
  /** Targets, strategies and what the school makes of its figures. */
  plan_support: [...LEADERS],
  publish_report: [...LEADERS],
  /** Send each class its week: a job's, nobody's to do by hand. */
  send_reports: ['service'],
  /** The schools of a trust or an authority side by side. */
  see_area: ['trust_attendance_lead', ...AUTHORITY_OFFICERS, 'la_admin'],
  /** Say which schools an officer of the authority looks after. */
  give_schools: ['la_team_lead', 'la_admin'],
  /** Say what a school is from a day on: its name, URN, trust, district. */
  edit_schools: ['la_admin'],
  /** Say which records of different schools are one child's. */
  link_children: ['la_team_lead', 'la_admin'],
  /** Say which schools' contacts are one parent: of those who read families. */
  link_parents: ['la_team_lead'],
  /** Say that a child is looked after or has a social worker; the school then confirms. */
  flag_child: ['virtual_school_head'],
  confirm_flag: ['attendance_officer', ...LEADERS, 'school_admin'],
} as const satisfies Record<string, readonly Role[]>

export type Ability = keyof typeof HOLDERS

export const ABILITIES = Object.keys(HOLDERS) as Ability[]

/** Whether the role has the ability. Rights come from one membership, never from the union of several. */
export function can(role: Role, ability: Ability): boolean {
  return (HOLDERS[ability] as readonly Role[]).includes(role)
}
