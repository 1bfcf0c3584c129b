import pg from 'pg'
import { hash } from '@node-rs/argon2'
import { asOwner } from '#server/db/addresses.ts'
import { today as londonToday } from '#server/clock.ts'
import { allMarks } from './attendance.ts'
import { copyRows, forceAgain } from './copy.ts'
import { derive } from './derive.ts'
import { loadOrganisations } from './organisations.ts'
import { DEMO_PASSWORD, engageStaff } from './positions.ts'
import { fillSchools } from './roll.ts'
import { ADMISSION_COLUMNS, admissionRows } from './rows.ts'
import { loadCalendars } from './calendars.ts'
import { SCHOOLS, SMALL } from './schools.ts'
import type { Beside } from './marks.ts'

type Options = {
  ownerUrl: string
  /** `small` holds three schools, for tests. */
  size?: 'full' | 'small'
  /** The school date to stop before; the real one when left out. */
  today?: string
  log: (line: string) => void
}

/**
 * Fills an empty database with an invented authority: its schools, people, pupils, and every mark of the last academic
 * year and of this one up to yesterday. The same each time for the same day. One transaction: all of it or nothing,
 * and the row that marks the database as a demonstration comes last.
 */
export async function seedDemo({
  ownerUrl,
  size = 'full',
  today = londonToday(),
  log,
}: Options): Promise<void> {
  const started = Date.now()
  const schools = fillSchools(size === 'full' ? SCHOOLS : SCHOOLS.filter(({ key }) => SMALL.includes(key)))
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await client.query('begin')
    const authorities = await loadOrganisations(client, schools)
    const staff = engageStaff(schools, today)
    await copyRows(client, 'person', ['id', 'name', 'email', 'ended_on'], staff.people)
    await copyRows(
      client,
      'membership',
      [
        'id',
        'person_id',
        'role',
        'school_id',
        'trust_id',
        'authority_id',
        'position',
        'from_date',
        'to_date',
      ],
      staff.memberships,
    )
    await loadCalendars(client, schools)

    log(`Enrolling ${schools.reduce((sum, { pupils }) => sum + pupils.length, 0)} invented pupils …`)
    const admission = admissionRows(schools, authorities, staff.officerOf)
    for (const [table, columns] of Object.entries(ADMISSION_COLUMNS)) {
      await copyRows(client, table, columns, admission[table as keyof typeof ADMISSION_COLUMNS])
    }
    await copyRows(
      client,
      'membership_scope',
      ['school_id', 'membership_id', 'group_id', 'year_group', 'from_date', 'to_date'],
      staff.scopes,
    )

    log('Taking two years of registers …')
    const beside: Beside = { details: [], amendments: [] }
    const markColumns = [
      'school_id',
      'pupil_id',
      'date',
      'recorded_by',
      'recorded_at',
      'minutes_late',
      'revision',
      'session',
      'code',
      'source',
    ]
    await copyRows(client, 'session_mark', markColumns, allMarks(schools, today, staff, beside))
    await copyRows(
      client,
      'mark_detail',
      ['school_id', 'pupil_id', 'date', 'session', 'detail', 'comment', 'restricted'],
      beside.details,
    )
    await copyRows(
      client,
      'mark_amendment',
      AMENDMENT_COLUMNS,
      beside.amendments.map((row) => [...row, ...staff.nameOf(Number(row.at(-1)))]),
    )

    log('Adding up …')
    await client.query('analyze session_mark')
    await derive(client)
    await recordEntries(client)
    const password = await hash(DEMO_PASSWORD)
    await copyRows(
      client,
      'credential',
      ['person_id', 'password_hash', 'changed_at'],
      staff.personas.map((id) => [id, password, `${today} 00:00+00`]),
    )
    await forceAgain(client)
    await client.query("insert into demo (seed, seeded_at) values ('rollbook', now())")
    await client.query('commit')
    await client.query('analyze')
    log(`The demonstration is ready after ${Math.round((Date.now() - started) / 1000)} s.`)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

const AMENDMENT_COLUMNS = [
  'school_id',
  'pupil_id',
  'date',
  'session',
  'revision',
  'original',
  'original_minutes',
  'original_detail',
  'original_by',
  'original_at',
  'amended',
  'amended_minutes',
  'after_close',
  'reason',
  'at',
  'by_membership',
  'person_name',
  'position',
]

// The first entry of each spell on roll, as the write function would have kept it.
async function recordEntries(client: pg.Client): Promise<void> {
  await client.query(`
    insert into admission_amendment (school_id, pupil_id, entity, entry_id, action, amended, at, by_membership, person_name, position)
    select e.school_id, e.pupil_id, 'enrolment', e.id, 'entry', jsonb_build_object('starting_day', e.starting_day, 'kind', e.kind)::text,
      e.starting_day + time '09:00', m.id, p.name, m.position
    from enrolment e
    join membership m on m.school_id = e.school_id and m.role = 'office'
    join person p on p.id = m.person_id`)
}
