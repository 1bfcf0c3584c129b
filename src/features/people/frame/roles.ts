import type { Role } from '#domain/index.ts'

type Start = {
  /** The part of a school where this role's work begins; none for what no person signs in as. */
  at: string | null
  /** One line on what somebody in this role comes here for. */
  comesFor: string
}

/** What each role is here for, and where it starts. */
const STARTS: Record<Role, Start> = {
  class_teacher: { at: 'registers', comesFor: 'Takes the register of a class, morning and afternoon.' },
  cover_teacher: { at: 'registers', comesFor: 'Takes the register of the class covered today.' },
  office: { at: 'day', comesFor: 'Answers the calls at 8:15 and keeps pupils’ records.' },
  attendance_officer: { at: 'day', comesFor: 'Sees every register in, finds reasons, corrects marks.' },
  pastoral_lead: { at: 'day', comesFor: 'Looks after the pupils who are missing school.' },
  head_of_year: { at: 'day', comesFor: 'Looks after the attendance of a year group.' },
  headteacher: { at: 'day', comesFor: 'Answers for the register, grants leave, sees the whole school.' },
  attendance_champion: { at: 'attendance', comesFor: 'Leads on attendance for the whole school.' },
  school_admin: { at: 'staff', comesFor: 'Adds staff and says what each may do.' },
  governor: { at: 'reports', comesFor: 'Reads what the school publishes each term.' },
  trust_attendance_lead: { at: 'pupils', comesFor: 'Follows attendance in the schools of the trust.' },
  trustee: { at: 'reports', comesFor: 'Reads what the schools of the trust publish each term.' },
  la_support_officer: { at: 'pupils', comesFor: 'Supports the authority’s schools and families.' },
  la_team_lead: { at: 'pupils', comesFor: 'Leads the authority’s attendance team.' },
  virtual_school_head: {
    at: 'pupils',
    comesFor: 'Follows children looked after, wherever they go to school.',
  },
  la_admin: { at: 'pupils', comesFor: 'Looks after the authority’s people and schools.' },
  service: { at: null, comesFor: 'Works for the school at night.' },
}

/** Where the work of this role begins inside a school; null for what no person signs in as. */
export const schoolStart = (role: Role): string | null => STARTS[role].at

/** One line on what somebody in this role comes here for. */
export const comesFor = (role: Role): string => STARTS[role].comesFor
