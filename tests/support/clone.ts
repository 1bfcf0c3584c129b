import { inject } from 'vitest'
import { ownDatabase } from './database.ts'

// Runs before each file; the database is cloned the first time in each worker.
await ownDatabase(inject('addresses'), process.env['VITEST_POOL_ID'] ?? '1')
