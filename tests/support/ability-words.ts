import type { Ability } from '#domain/index.ts'

/** What each ability lets somebody do, in a few words, by the part of the work it belongs to. For the page in docs. */
export const ABILITY_WORDS = {
  registers: {
    take_register: 'take registers',
    see_day_board: 'see the school’s day',
    amend_marks: 'amend marks',
    see_restricted: 'see sensitive codes and medical notes',
    print_extract: 'print extracts',
  },
  pupils: {
    read_pupils: 'read pupils',
    read_contacts: 'read families and characteristics',
    edit_admission_register: 'edit the admission register',
    read_documents: 'read documents',
    keep_documents: 'add and remove documents',
    seal_records: 'begin a new record, open sealed ones',
    confirm_flag: 'answer the virtual school',
  },
  school: {
    edit_calendar: 'edit the calendar',
    manage_staff: 'manage staff',
    give_cover: 'give cover',
    read_access_log: 'read the access log',
  },
  absence: {
    see_analysis: 'analyse absence, pupil by pupil',
    see_own_groups: 'see the patterns of own classes',
    plan_support: 'set targets and strategies',
    publish_report: 'publish reports',
    read_snapshots: 'read published reports',
    send_reports: 'send weekly reports',
  },
  area: {
    see_area: 'compare schools',
    give_schools: 'give schools to officers',
    edit_schools: 'edit what a school is',
    link_children: 'link records of one child',
    link_parents: 'link records of one parent',
    flag_child: 'flag a child to a school',
  },
} as const satisfies Record<string, Partial<Record<Ability, string>>>
