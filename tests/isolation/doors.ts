import type { Ability } from '#domain/index.ts'
import type { FilledSchool } from './filled-school.ts'

/** A door for writing, how it is called, and which ability opens it. */
export type Door = {
  name: string
  ability: Ability
  /** The call at a school; `of` is the school whose pupils, staff and groups it names. */
  call: (school: number, of: FilledSchool, today: string) => [sql: string, values: unknown[]]
  /** Whether the call names anything besides the school. */
  names: boolean
}

const door = (name: string, ability: Ability, call: Door['call'], { names = true } = {}): Door => ({
  name,
  ability,
  call,
  names,
})

const TIMES = JSON.stringify([
  { session: 'AM', starts: '08:45', opens: '08:45', closes: '09:15', ends: '12:00' },
])

export const WRITING_DOORS: Door[] = [
  door('save_register', 'take_register', (school, of, today) => [
    'select app.save_register($1) as reply',
    [
      JSON.stringify({
        schoolId: school,
        date: today,
        session: 'AM',
        requestId: crypto.randomUUID(),
        marks: [{ pupilId: of.pupils[0], code: '/', seen: 0 }],
      }),
    ],
  ]),
  door('write_entries: a change', 'edit_admission_register', (school, of) => [
    `select app.write_entries($1, 'Typed wrongly', $2)`,
    [school, JSON.stringify([{ entity: 'pupil', id: of.pupils[0], values: { sex: 'M' } }])],
  ]),
  door('write_entries: a new entry', 'edit_admission_register', (school, of) => [
    `select app.write_entries($1, '', $2)`,
    [
      school,
      JSON.stringify([
        {
          entity: 'pupil_characteristic',
          values: { pupil_id: of.pupils[0], kind: 'eal', from_date: '2026-01-01' },
        },
      ]),
    ],
  ]),
  door('write_entries: a place in a group', 'edit_admission_register', (school, of) => [
    `select app.write_entries($1, '', $2)`,
    [
      school,
      JSON.stringify([
        {
          entity: 'pupil_group',
          values: {
            pupil_id: of.pupils[0],
            group_id: of.outside,
            from_date: '2019-01-01',
            to_date: '2019-07-01',
          },
        },
      ]),
    ],
  ]),
  door(
    'set_calendar',
    'edit_calendar',
    (school) => [`select app.set_calendar($1, 2024, '[]', '[]', '[]', 'The boiler broke')`, [school]],
    { names: false },
  ),
  door(
    'calendar_effect',
    'edit_calendar',
    (school) => [`select app.calendar_effect($1, 2024, '[]')`, [school]],
    { names: false },
  ),
  door(
    'set_session_times',
    'edit_calendar',
    (school) => [`select app.set_session_times($1, '2099-01-01', $2)`, [school, TIMES]],
    { names: false },
  ),
  door(
    'add_staff',
    'manage_staff',
    (school) => [
      `select app.add_staff($1, 'Ann', 'ann@new.example', 'headteacher', 'Head', '2026-01-01')`,
      [school],
    ],
    { names: false },
  ),
  door(
    'save_report_draft',
    'publish_report',
    (school) => [`select app.save_report_draft($1, 2025, 1, 'Well done')`, [school]],
    { names: false },
  ),
  door(
    'publish_report',
    'publish_report',
    (school) => [`select app.publish_report($1, 2025, 1, 1, 'final', '{}', 'Well done', '')`, [school]],
    { names: false },
  ),
  door('rank_band', 'publish_report', (school) => [`select app.rank_band($1, 2025, 1)`, [school]], {
    names: false,
  }),
  door(
    'set_setting',
    'plan_support',
    (school, _of, today) => [`select app.set_setting($1, 'league', '{}', $2)`, [school, today]],
    { names: false },
  ),
  door(
    'set_target',
    'plan_support',
    (school) => [`select app.set_target($1, '{"year": 2025, "kind": "target", "attendance": 96}')`, [school]],
    { names: false },
  ),
  door('save_strategy', 'plan_support', (school, of) => [
    'select app.save_strategy($1, $2)',
    [
      school,
      JSON.stringify({
        title: 'Walk to school together',
        aim: 'Fewer late starts',
        what: 'A walking bus',
        owner: 'Mrs Hart',
        who: 'pupils',
        cohort: {},
        pupils: [of.pupils[0]],
        from: '2026-01-01',
        measure: 'absence',
        result: '',
      }),
    ],
  ]),
  door('claim_weekly_report', 'send_reports', (school, of) => [
    `select app.claim_weekly_report($1, $2, '2026-01-05', 1)`,
    [school, of.inside],
  ]),
  door('end_membership', 'manage_staff', (school, of) => [
    `select app.end_membership($1, $2, '2026-01-01')`,
    [school, of.clerk],
  ]),
  door('give_scope', 'manage_staff', (school, of) => [
    `select app.give_scope($1, $2, $3, null, '2026-01-01', '2026-07-01')`,
    [school, of.teacher, of.inside],
  ]),
  door('end_scope', 'manage_staff', (school, of) => [
    `select app.end_scope($1, $2, '2026-01-01')`,
    [school, of.scope],
  ]),
  door('record_presence', 'amend_marks', (school, of) => [
    `select app.record_presence($1, $2, 'arrived', '')`,
    [school, of.pupils[0]],
  ]),
  door('keep_document', 'keep_documents', (school, of) => [
    `select app.keep_document($1, $2, $3, 'Dear Mrs Hart')`,
    [
      school,
      of.pupils[0],
      JSON.stringify({
        kind: 'letter',
        name: 'Letter',
        mediaType: 'text/plain',
        confidential: false,
        retention: 'register',
        keepUntil: '2032-01-01',
      }),
    ],
  ]),
  door('open_document', 'read_documents', (school, of) => [
    'select app.open_document($1, $2, (select id from document where school_id = $1 and pupil_id = $2 limit 1))',
    [school, of.pupils[0]],
  ]),
  door('remove_document', 'keep_documents', (school, of) => [
    `select app.remove_document($1, $2, (select id from document where school_id = $1 and pupil_id = $2 limit 1), 'Another pupil’s')`,
    [school, of.pupils[0]],
  ]),
  door('open_sealed_record', 'seal_records', (school, of) => [
    `select app.open_sealed_record($1, $2, 'The court asks')`,
    [school, of.sealed],
  ]),
  door('answer_flag', 'confirm_flag', (school, of) => [
    `select app.answer_flag($1, (select id from child_flag where school_id = $1 and answer = '' limit 1), $2, '')`,
    [school, of.pupils[0]],
  ]),
  door('begin_new_record', 'seal_records', (school, of) => [
    `select app.begin_new_record($1, $2, jsonb_build_object('contacts', '[]'::jsonb, 'upn', null,
        'nameId', (select id from pupil_name where school_id = $1 and pupil_id = $2 limit 1),
        'name', '{ "legal_forename": "Ida", "legal_surname": "Lark", "known_forename": "Ida", "known_surname": "Lark" }'::jsonb),
      'Adoption order')`,
    [school, of.pupils[1]],
  ]),
]
