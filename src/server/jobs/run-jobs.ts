import type { JobHelpers, TaskList } from 'graphile-worker'
import { startServiceSession } from '../auth/service-session.ts'
import { withActor } from '../db/with-actor.ts'
import type { Notifier } from '../notify/mail.ts'
import type { AnyJob, JobTools } from './job.ts'

/** The jobs as the queue runs them: a payload that is not what its job says fails before anything is done. */
export const taskListOf = (jobs: readonly AnyJob[], notifier: Notifier): TaskList =>
  Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown, helpers: JobHelpers) =>
        job.run(job.schema.parse(payload) as never, toolsOf(helpers, notifier)),
    ]),
  )

/** When the jobs run that nobody asks for. */
export const crontabOf = (jobs: readonly AnyJob[]): string =>
  jobs.flatMap(({ name, says, cron }) => (cron ? [`# ${says}`, `${cron} ${name}`] : [])).join('\n')

const toolsOf = (helpers: JobHelpers, notifier: Notifier): JobTools => ({
  query: async <Row>(text: string, values: unknown[] = []) => {
    const { rows } = await helpers.query<Row & Record<string, unknown>>(text, values)
    return rows
  },
  inSchool: async (schoolId, work) =>
    withActor(await startServiceSession((text, values) => helpers.query(text, values), schoolId), work),
  ask: async (job, asked) => {
    await helpers.addJobs(
      asked.map(({ payload, key }) => {
        job.schema.parse(payload)
        return { identifier: job.name, payload, jobKey: key }
      }),
    )
  },
  notifier,
  info: (sentence) => helpers.logger.info(sentence),
})
