import type { Role } from '#domain/index.ts'
import { email } from './names.ts'

/** Somebody whom one click on the sign-in page signs in, and what they come for. */
export type Persona = {
  name: string
  email: string
  role: Role
  position: string
  /** The key of the school, or the organisation above it. */
  at: string
  /** The registration group of a teacher. */
  group?: string
  comesFor: string
}

const persona = (
  at: string,
  role: Role,
  name: string,
  position: string,
  comesFor: string,
  group?: string,
): Persona => ({
  name,
  email: email(name),
  role,
  position,
  at,
  comesFor,
  ...(group === undefined ? {} : { group }),
})

/** One for every role at a primary and at a secondary school, and everybody above them. */
export const PERSONAS: Persona[] = [
  persona(
    'birchfield',
    'class_teacher',
    'Hannah Quarmby',
    'Teacher of 3B',
    'takes the morning and afternoon register of 3B',
    '3B',
  ),
  persona(
    'birchfield',
    'cover_teacher',
    'Tunde Eastwell',
    'Cover teacher',
    'takes the register of the class covered today',
  ),
  persona(
    'birchfield',
    'office',
    'Moira Larkin',
    'School office',
    'marks late arrivals and keeps contacts up to date',
  ),
  persona(
    'birchfield',
    'attendance_officer',
    'Grace Padgett',
    'Attendance officer',
    'takes the calls at 8.15, then chases who is missing',
  ),
  persona(
    'birchfield',
    'pastoral_lead',
    'Samira Redfern',
    'Pastoral lead',
    'looks after the pupils whose attendance is falling',
  ),
  persona(
    'birchfield',
    'head_of_year',
    'Owen Tinsley',
    'Head of Key Stage 2',
    'sees how Years 3 to 6 are doing',
  ),
  persona(
    'birchfield',
    'headteacher',
    'Ruth Ravenhill',
    'Headteacher',
    'grants leave and answers for the register',
  ),
  persona(
    'birchfield',
    'attendance_champion',
    'Daniel Fenwick',
    'Deputy headteacher, senior attendance champion',
    'leads attendance in the school',
  ),
  persona(
    'birchfield',
    'governor',
    'Patience Langford',
    'Governor for attendance',
    'asks whether things get better, and sees no names',
  ),
  persona(
    'birchfield',
    'school_admin',
    'Colin Wragg',
    'School business manager',
    'keeps the staff list and the calendar',
  ),
  persona('fernhill', 'class_teacher', 'Arjun Holroyd', 'Tutor of 10A', 'takes the register of 10A', '10A'),
  persona(
    'fernhill',
    'cover_teacher',
    'Beth Norcott',
    'Cover supervisor',
    'takes the register of the tutor group covered today',
  ),
  persona('fernhill', 'office', 'Janet Oakden', 'Reception', 'marks late arrivals at the gate'),
  persona(
    'fernhill',
    'attendance_officer',
    'Marcus Thorne',
    'Attendance officer',
    'finds out why pupils are away and amends the register',
  ),
  persona(
    'fernhill',
    'pastoral_lead',
    'Leila Saltmarsh',
    'Pastoral lead',
    'works with families whose children stay away',
  ),
  persona('fernhill', 'head_of_year', 'Gareth Prosser', 'Head of Year 9', 'sees how Year 9 is doing'),
  persona('fernhill', 'headteacher', 'Sarah Westbrook', 'Principal', 'decides on leave and suspensions'),
  persona(
    'fernhill',
    'attendance_champion',
    'Kwame Ellerby',
    'Vice principal, senior attendance champion',
    'leads attendance across the school',
  ),
  persona('fernhill', 'governor', 'Alan Medway', 'Governor for attendance', 'reads the published figures'),
  persona('fernhill', 'school_admin', 'Denise Hebden', 'Data manager', 'keeps staff, roles and the calendar'),
  persona(
    'trust',
    'trust_attendance_lead',
    'Yvonne Stanhope',
    'Trust attendance lead',
    'compares the trust’s three schools',
  ),
  persona('trust', 'trustee', 'Peter Underhill', 'Trustee', 'reads the published figures of the trust'),
  persona(
    'authority',
    'la_support_officer',
    'Nadia Milburn',
    'Attendance support officer',
    'supports the schools in her part of the area',
  ),
  persona(
    'authority',
    'la_team_lead',
    'Graham Sedgwick',
    'Attendance team lead',
    'sees every school of the area',
  ),
  persona(
    'authority',
    'virtual_school_head',
    'Farah Winslade',
    'Virtual school head',
    'follows children in care, wherever they are taught',
  ),
  persona(
    'authority',
    'la_admin',
    'Stephen Copley',
    'Local authority administrator',
    'keeps the list of schools and officers',
  ),
]
