import { probeAnswer } from '#server/health.ts'

/** The process is alive and answers. Asks no database: a server is not restarted because its database is away. */
export const GET = (): Response => probeAnswer(true, 'alive')
