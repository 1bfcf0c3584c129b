/**
 * What each table holds, and so who may read it. A table that is not here turns the suite red: whoever adds one says
 * which wall it stands behind.
 */
export const CLASSIFICATION = {
  // The same for everybody: the law and the names of bodies.
  role: 'reference',
  role_ability: 'reference',
  role_code: 'reference',
  attendance_code: 'reference',
  authority: 'reference',
  trust: 'reference',
  demo: 'reference',
  // A school that one knows of, and its calendar.
  school: 'school',
  school_detail: 'school',
  school_term: 'school',
  school_closure: 'school',
  school_day: 'school',
  school_week: 'school',
  session_time: 'school',
  // Colleagues, and the groups they work with.
  person: 'staff',
  membership: 'staff',
  membership_scope: 'staff',
  registration_group: 'staff',
  register: 'staff',
  access_log: 'staff',
  // A pupil, to those who teach or look after them.
  pupil: 'pupil',
  pupil_name: 'pupil',
  enrolment: 'pupil',
  session_pattern: 'pupil',
  pupil_year_group: 'pupil',
  pupil_group: 'pupil',
  pupil_share: 'pupil',
  presence_event: 'pupil',
  session_mark: 'pupil',
  mark_detail: 'pupil',
  mark_amendment: 'pupil',
  pupil_week: 'pupil',
  pupil_year: 'pupil',
  // Homes and families: not a class teacher's to read.
  pupil_address: 'private',
  contact: 'private',
  pupil_contact: 'private',
  pupil_characteristic: 'private',
  child: 'private',
  child_link: 'private',
  admission_amendment: 'private',
  // Read by the sign-in role alone, or by no application role at all.
  credential: 'credential',
  invitation: 'credential',
  auth_session: 'credential',
  sign_in_attempt: 'credential',
  register_request: 'hidden',
} as const satisfies Record<
  string,
  'reference' | 'school' | 'staff' | 'pupil' | 'private' | 'credential' | 'hidden'
>

export const tablesOf = (...kinds: string[]): string[] =>
  Object.entries(CLASSIFICATION)
    .filter(([, kind]) => kinds.includes(kind))
    .map(([table]) => table)
