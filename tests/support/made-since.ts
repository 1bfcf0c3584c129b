import { readdirSync } from 'node:fs'
import { baselines } from './old-migrations.ts'

/** The migrations that follow the baselines. */
export const MIGRATIONS_SINCE = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name) && !baselines().some((baseline) => baseline.name === name))
  .sort()

/** What they, and the functions that came with them, added to the catalogue. */
const ADDED = anyOf([
  'actor_seal',
  'find_actor',
  'accepted_at',
  'accept_position',
  'added_name',
  'added_email',
  'invitation_membership_id_fkey',
  String.raw`invitation\.(membership_id|sent)`,
  String.raw`credential\.sent`,
  '(credential|invitation)_sent_not_null',
  String.raw`sign_in_attempt\.(other|due)`,
  'sign_in_attempt_(other|due)_not_null',
  'original_name',
  'original_position',
  'strategy_year_group',
  'web_job',
  'workflow_step',
  'child_flag_event',
  'entry_kind',
  String.raw`role\.days_back`,
  'role_days_back_check',
  'rollbook_queue',
  String.raw`published_report\.(edition|kind|reason)`,
  String.raw`school_target\.(indicative|source|given_on)`,
  String.raw`withdrawal\w*`,
  'school_target_(source_check|version|indicative_not_null|source_not_null)',
  'published_report_(edition_check|kind_check|reason|reason_check|edition_not_null|kind_not_null|reason_not_null)',
  String.raw`app\.(last_day_of_term|enqueue|next_state|record_flag_step|due|due_flags|due_row|lateness|schools_of_linked|searchable|session_held)`,
])

/** Functions that were rewritten since: their rights are compared still, their text no longer. */
const REWRITTEN = new RegExp(
  String.raw`^function app\.(${[
    'current_actor',
    'folded',
    'write_judged',
    'add_staff',
    'change_school',
    'end_membership',
    'known_people',
    'flag_child',
    'answer_flag',
    'save_register',
    'write_entries',
    'check_leaving',
    'begin_new_record',
    'mark_effect',
    'day_sums',
    'slot_sums',
    'has_session',
    'orphaned_marks',
  ].join('|')})\(`,
)

// Tables that are analysed after a few changes.
const ANALYSED_SOONER = / autovacuum_\w+=[\d.]+/g

// Walls that were moved since, columns that have another default, and what gave way to something wider.
const MOVED =
  /^policy (\S+ )?on person permissive for r to rollbook_app|^column pupil_contact\.may_(contact|tell_address) |app\.(publish_report|set_target)\(|published_report_school_id_academic_year_term/

/** A catalogue's dump as it would have been without what was made since the baselines. */
export const madeBefore = (dump: string[]): string[] =>
  dump
    .filter((line) => !ADDED.test(line) && !REWRITTEN.test(line) && !MOVED.test(line))
    .map((line) => line.replaceAll(ANALYSED_SOONER, ''))

function anyOf(names: string[]): RegExp {
  return new RegExp(String.raw`\b(${names.join('|')})\b`)
}
