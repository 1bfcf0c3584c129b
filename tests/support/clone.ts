import { inject } from 'vitest'
import { ownDatabase } from './database.ts'

// Runs before each file; each worker clones the database once.
await ownDatabase(inject('addresses'), process.env['VITEST_POOL_ID'] ?? '1')
