import pg from 'pg'
import type { LocalDate } from '#domain/index.ts'
import { hashPassword } from '#server/auth/passwords.ts'
import { today as londonToday } from '#server/clock.ts'
import { asOwner } from '#server/db/addresses.ts'
import { allMarks } from './attendance.ts'
import { loadCalendars } from './calendars.ts'
import { copyRows, forceAgain } from './copy.ts'
import { derive } from './derive.ts'
import { inventSchools, type Size } from './invent.ts'
import type { Beside } from './mark-rows.ts'
import { officerSchoolRows } from './officer-schools.ts'
import { loadOrganisations } from './organisations.ts'
import { engageStaff } from './positions.ts'
import { allRegisters } from './registers.ts'
import { publishReports } from './reports.ts'
import { admissionRows } from './rows.ts'
import { planSupport } from './strategies.ts'

export { PERSONAS, type Persona } from './personas.ts'

/** The password of everybody who is listed on the demonstration's sign-in page. */
export const DEMO_PASSWORD = 'rollbook-demo'

type Options = {
  ownerUrl: string
  /** `small` holds three schools of some three hundred pupils, for tests. */
  size?: Size
  /** The school date to stop before; the real one when left out. */
  today?: LocalDate
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
  const password = await hashPassword(DEMO_PASSWORD)
  const client = new pg.Client({ connectionString: asOwner(ownerUrl) })
  await client.connect()
  try {
    await client.query('begin')
    await load(client, size, today, password, log)
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

async function load(
  client: pg.Client,
  size: Size,
  today: LocalDate,
  password: string,
  log: Options['log'],
): Promise<void> {
  const { schools, years } = inventSchools(size, today)
  // A demonstration may be set in a year that the database is not yet prepared for.
  await client.query('select app.ensure_year(y) from unnest($1::int[]) y', [years])
  const authorities = await loadOrganisations(client, schools, years)
  const engaged = engageStaff(schools, years, today)
  await copyRows(client, 'person', engaged.staff.peopleRows())
  await copyRows(client, 'membership', engaged.staff.membershipRows())
  await copyRows(client, 'officer_school', officerSchoolRows(schools, engaged.staff))
  await copyRows(
    client,
    'credential',
    engaged.personas.map(({ id }) => [id, password, `${today} 00:00 Europe/London`]),
  )
  await loadCalendars(client, schools)

  log(`Enrolling ${schools.reduce((sum, { pupils }) => sum + pupils.length, 0)} invented pupils …`)
  for (const [table, rows] of admissionRows(schools, years, authorities, engaged))
    await copyRows(client, table, rows)
  await copyRows(client, 'membership_scope', engaged.scopes)

  log('Taking two years of registers …')
  const beside: Beside = { details: [], amendments: [] }
  await copyRows(client, 'session_mark', allMarks(schools, years, today, engaged, beside))
  await copyRows(client, 'mark_detail', beside.details)
  await copyRows(client, 'mark_amendment', beside.amendments)
  await copyRows(client, 'register', allRegisters(schools, today, engaged))

  log('Adding up …')
  await client.query('analyze session_mark')
  await derive(client)

  await planSupport(client, years, today)

  log('Publishing last year’s reports …')
  await client.query(
    'analyze pupil_term, pupil_cohort, pupil_week, pupil_group, school_day, register, mark_amendment',
  )
  await publishReports(client, years[0], today)
}
