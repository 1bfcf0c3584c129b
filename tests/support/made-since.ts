import { readdirSync } from 'node:fs'
import { baselines } from './old-migrations.ts'

/** The migrations that follow the baselines. */
export const MIGRATIONS_SINCE = readdirSync('prisma/migrations')
  .filter((name) => /^\d/.test(name) && !baselines().some((baseline) => baseline.name === name))
  .sort()

/** What they, and the functions that came with them, added to the catalogue. */
const ADDED =
  /\b(actor_seal|find_actor|original_name|original_position|web_job|workflow_step|child_flag_event|entry_kind|role\.days_back|role_days_back_check|rollbook_queue|app\.(enqueue|next_state|record_flag_step|due|due_flags|due_row|lateness|searchable|session_held))\b/

/** Functions that were rewritten since: their rights are compared still, their text no longer. */
const REWRITTEN =
  /^function app\.(current_actor|folded|write_judged|flag_child|answer_flag|save_register|write_entries|begin_new_record|mark_effect|day_sums|slot_sums|has_session|orphaned_marks)\(/

// Tables that are analysed after a few changes.
const ANALYSED_SOONER = / autovacuum_\w+=[\d.]+/g

/** A catalogue's dump as it would have been without what was made since the baselines. */
export const madeBefore = (dump: string[]): string[] =>
  dump
    .filter((line) => !ADDED.test(line) && !REWRITTEN.test(line))
    .map((line) => line.replaceAll(ANALYSED_SOONER, ''))
