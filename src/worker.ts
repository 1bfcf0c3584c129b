import { config } from 'dotenv'
import { run } from 'graphile-worker'
import { workerAddress } from '#server/env.ts'
import { crontabOf, taskListOf } from '#server/jobs/run-jobs.ts'
import { notifierFromEnv } from '#server/notify/notifier.ts'
import { JOBS } from './jobs.ts'

/** Runs background jobs: those of the timetable and those the application asks for. Ends when told to. */
config({ quiet: true })
const runner = await run({
  connectionString: workerAddress(),
  concurrency: 2,
  taskList: taskListOf(JOBS, notifierFromEnv()),
  crontab: crontabOf(JOBS),
})
await runner.promise
