import type { TaskList } from 'graphile-worker'
import { academicYearOf } from '#domain/index.ts'
import { today } from '../clock.ts'

/** The jobs that run by themselves, and when (in UTC). */
export const CRONTAB = [
  '# Replies to saved registers are kept thirty days, longer than any device keeps an unsent one.',
  '10 3 * * * forget_replies',
  '# Sessions that ended, and sign-ins that failed, are kept as long as somebody may ask about them.',
  '15 3 * * * forget_sessions',
  '# Documents go with their last day of keeping.',
  '18 3 * * * forget_documents',
  '# Room for the marks of the coming academic year, well before its first day.',
  '20 3 * * * make_room_for_next_year',
].join('\n')

export const TASKS: TaskList = {
  forget_replies: async (_payload, helpers) => {
    const { rows } = await helpers.query<{ n: number }>('select app.purge_requests() as n')
    helpers.logger.info(`forgot ${rows[0]?.n ?? 0} replies`)
  },
  forget_sessions: async (_payload, helpers) => {
    const { rows } = await helpers.query<{ sessions: number; attempts: number }>(
      'select sessions, attempts from app.purge_sessions()',
    )
    helpers.logger.info(
      `forgot ${rows[0]?.sessions ?? 0} sessions, ${rows[0]?.attempts ?? 0} failed sign-ins`,
    )
  },
  forget_documents: async (_payload, helpers) => {
    const { rows } = await helpers.query<{ n: number }>('select app.purge_documents() as n')
    helpers.logger.info(`forgot ${rows[0]?.n ?? 0} documents`)
  },
  make_room_for_next_year: async (_payload, helpers) => {
    const year = academicYearOf(today())
    await helpers.query('select app.ensure_year($1), app.ensure_year($2)', [year, year + 1])
  },
}
