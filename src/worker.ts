import { config } from 'dotenv'
import { run } from 'graphile-worker'
import { WEEKLY_CRONTAB, weeklyTasks } from '#features/absence/weekly/tasks.ts'
import { workerAddress } from '#server/env.ts'
import { CRONTAB, TASKS } from '#server/jobs/tasks.ts'
import { notifierFromEnv } from '#server/notify/notifier.ts'

/** Background jobs: what CRONTAB names, and what the application asks for. Ends by itself when told to. */
config({ quiet: true })
const runner = await run({
  connectionString: workerAddress(),
  concurrency: 2,
  taskList: { ...TASKS, ...weeklyTasks(notifierFromEnv()) },
  crontab: `${CRONTAB}\n${WEEKLY_CRONTAB}`,
})
await runner.promise
