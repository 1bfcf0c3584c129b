import { config } from 'dotenv'
import { run } from 'graphile-worker'
import { workerAddress } from '#server/env.ts'
import { CRONTAB, TASKS } from '#server/jobs/tasks.ts'

/** Background jobs: what CRONTAB names, and what the application asks for. Ends by itself when told to. */
config({ quiet: true })
const runner = await run({
  connectionString: workerAddress(),
  concurrency: 2,
  taskList: TASKS,
  crontab: CRONTAB,
})
await runner.promise
