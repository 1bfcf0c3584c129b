import { run } from 'graphile-worker'
import { WEEKLY_CRONTAB, weeklyTasks } from '#features/absence/weekly/tasks.ts'
import { readEnvFile, workerAddress } from '#server/env.ts'
import { CRONTAB, TASKS } from '#server/jobs/tasks.ts'
import { notifierFromEnv } from '#server/notify/notifier.ts'

/** Runs background jobs: those of CRONTAB and those the application asks for. Ends when told to. */
readEnvFile()
const runner = await run({
  connectionString: workerAddress(),
  concurrency: 2,
  taskList: { ...TASKS, ...weeklyTasks(notifierFromEnv()) },
  crontab: `${CRONTAB}\n${WEEKLY_CRONTAB}`,
})
await runner.promise
