import './request-storage.ts'
import { inject } from 'vitest'
import { ownDatabase } from './database.ts'
import { realClock } from './register.ts'

// Runs before each file; each worker clones the database once. No file inherits the day of the last.
await ownDatabase(inject('addresses'), process.env['VITEST_POOL_ID'] ?? '1')
await realClock()
