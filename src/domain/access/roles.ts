/** Whose staff a role belongs to. */
export type OrganisationKind = 'school' | 'trust' | 'authority'

/**
 * Which pupils a role reaches. `groups` and `years`: those of the dated groups or year groups of the
 * membership; `school`: all of one school; `organisation`: all schools held by it, to read; `shared`: only
 * pupils shared with the authority; `none`: no pupil at all.
 */
export type Reach = 'groups' | 'years' | 'school' | 'organisation' | 'shared' | 'none'

export const ROLES = {
  class_teacher: { label: 'Class teacher', kind: 'school', reach: 'groups' },
  cover_teacher: { label: 'Cover teacher', kind: 'school', reach: 'groups' },
  office: { label: 'Office staff', kind: 'school', reach: 'school' },
  attendance_officer: { label: 'Attendance officer', kind: 'school', reach: 'school' },
  pastoral_lead: { label: 'Pastoral lead', kind: 'school', reach: 'school' },
  head_of_year: { label: 'Head of year', kind: 'school', reach: 'years' },
  headteacher: { label: 'Headteacher', kind: 'school', reach: 'school' },
  attendance_champion: { label: 'Senior attendance champion', kind: 'school', reach: 'school' },
  governor: { label: 'Governor', kind: 'school', reach: 'none' },
  school_admin: { label: 'School administrator', kind: 'school', reach: 'school' },
  service: { label: 'Background jobs', kind: 'school', reach: 'school' },
  trust_attendance_lead: { label: 'Trust attendance lead', kind: 'trust', reach: 'organisation' },
  trustee: { label: 'Trustee', kind: 'trust', reach: 'none' },
  la_support_officer: { label: 'Attendance support officer', kind: 'authority', reach: 'organisation' },
  la_team_lead: { label: 'Attendance team lead', kind: 'authority', reach: 'organisation' },
  virtual_school_head: { label: 'Virtual school head', kind: 'authority', reach: 'shared' },
  la_admin: { label: 'Local authority administrator', kind: 'authority', reach: 'organisation' },
} as const satisfies Record<string, { label: string; kind: OrganisationKind; reach: Reach }>

export type Role = keyof typeof ROLES

/** Every role, in the order in which people are shown them. */
export const ROLE_IDS = Object.keys(ROLES) as Role[]
