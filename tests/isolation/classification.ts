/**
 * What each table holds, and so who may read it. A table that is not here turns the suite red: whoever adds one says
 * which wall it stands behind. expectation.ts says what each wall lets each role see.
 */
export const CLASSIFICATION = {
  // The same for everybody: the law and the names of bodies.
  role: 'reference',
  role_ability: 'reference',
  role_code: 'reference',
  web_job: 'reference',
  workflow_step: 'reference',
  attendance_code: 'reference',
  census_part: 'reference',
  cohort_bits: 'reference',
  entry_kind: 'reference',
  benchmark: 'reference',
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
  school_setting: 'school',
  school_target: 'school',
  // Colleagues, what they are given, what they looked at.
  person: 'person',
  membership: 'membership',
  membership_scope: 'scope',
  access_log: 'log',
  // Groups and their registers, to those who may take them.
  registration_group: 'group',
  register: 'group',
  weekly_report_sent: 'group',
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
  pupil_term: 'pupil',
  // Homes and families: not a class teacher's to read.
  pupil_address: 'private',
  contact: 'private',
  pupil_contact: 'private',
  pupil_characteristic: 'private',
  pupil_cohort: 'private',
  strategy_pupil: 'private',
  child: 'private',
  child_link: 'private',
  parent: 'private',
  parent_link: 'private',
  admission_amendment: 'private',
  withdrawal: 'private',
  // Files kept with a pupil, to those who look into absence at the school itself.
  document: 'document',
  // What a school does about absence, to those who look into it.
  strategy: 'analysis',
  // What a virtual school asks of a school, to those who ask and those who answer.
  child_flag: 'flag',
  child_flag_event: 'flag',
  // The schools an officer looks after, to the officer and to whoever gives them.
  officer_school: 'given schools',
  // What a school published for those who govern, and what it is still writing.
  published_report: 'snapshot',
  report_draft: 'draft',
  // Read by the sign-in role alone, or by no application role at all.
  credential: 'credential',
  invitation: 'credential',
  auth_session: 'credential',
  sign_in_attempt: 'credential',
  actor_seal: 'hidden',
  register_request: 'hidden',
  document_content: 'hidden',
  child_distinct: 'hidden',
  parent_distinct: 'hidden',
  sealed_record: 'hidden',
  sealed_amendment: 'hidden',
} as const satisfies Record<string, Wall>

type Wall =
  | 'reference'
  | 'school'
  | 'person'
  | 'membership'
  | 'scope'
  | 'log'
  | 'group'
  | 'pupil'
  | 'private'
  | 'document'
  | 'analysis'
  | 'flag'
  | 'given schools'
  | 'snapshot'
  | 'draft'
  | 'credential'
  | 'hidden'

export type Table = keyof typeof CLASSIFICATION
export const TABLES = Object.keys(CLASSIFICATION) as Table[]

/** The tables behind any of these walls. */
export const tablesOf = (...walls: Wall[]): Table[] =>
  TABLES.filter((table) => walls.includes(CLASSIFICATION[table]))

/** What the sign-in role reads besides credentials: whose they are, and where they work. */
export const READ_TO_SIGN_IN: Table[] = [
  'person',
  'membership',
  'school_detail',
  ...tablesOf('reference', 'credential'),
]

/** Functions that run with their owner's rights and that the web or the jobs may call: every door through the walls. */
export const DOORS = {
  // Who is asking and what they reach: they read, of the asker's own session.
  reading: [
    'now',
    'current_actor',
    'readable_schools',
    'has_ability',
    'schools_where',
    'pupil_schools',
    'partly_held_schools',
    'held_on',
    'held_throughout',
    'pupil_held',
    'groups_on',
    'scoped_pupils_on',
    'hidden_codes',
    'shown_marks',
    'overwritten',
    'calendar_effect',
    'rank_band',
    'schools_of_shared',
    'schools_of_linked',
    'day_sums',
    'slot_sums',
    'code_counts',
    'same_children',
    'school_sums',
    'cohort_sums',
    'area_officers',
    'child_candidates',
    'child_decisions',
    'parent_candidates',
    'parent_decisions',
    'sealed_amendments',
    'sealed_records',
  ],
  writing: [
    'save_register',
    'write_entries',
    'set_calendar',
    'set_session_times',
    'add_staff',
    'end_membership',
    'give_scope',
    'end_scope',
    'record_presence',
    'log_access',
    'answer_flag',
    'save_report_draft',
    'publish_report',
    'set_setting',
    'set_target',
    'save_strategy',
    'claim_weekly_report',
    'keep_document',
    'open_document',
    'remove_document',
    'begin_new_record',
    'open_sealed_record',
  ],
  // An authority's, which has no school of its own to write in.
  asking: [
    'flag_child',
    'give_schools',
    'decide_children',
    'undo_child_link',
    'undo_child_distinct',
    'decide_parents',
    'undo_parent_link',
    'undo_parent_distinct',
    'change_school',
    // A background job, of anybody's own place: jobs.test.ts tries it.
    'enqueue',
  ],
  // The jobs' alone.
  upkeep: [
    'ensure_year',
    'purge_documents',
    'purge_requests',
    'purge_sessions',
    'schools_meeting',
    'start_service_session',
  ],
}
