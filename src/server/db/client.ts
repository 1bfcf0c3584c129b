import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { env } from '../env.ts'
import { PrismaClient, type Prisma } from './generated/client.ts'

/** One transaction's view of the database, as Prisma gives it. */
export type Db = Prisma.TransactionClient

type Connections = { app: pg.Pool; auth: pg.Pool; prisma: PrismaClient }

// One pool a process: next dev reloads modules, and each reload would open another.
const held = globalThis as typeof globalThis & { rollbookConnections?: Connections }

function connections(): Connections {
  held.rollbookConnections ??= open()
  return held.rollbookConnections
}

// Connections stay open between two bursts: a new one has to plan every statement anew, and 33 tutors would wait for
// that.
const KEPT = { max: 8, idleTimeoutMillis: 0 }

// How long anybody waits for a connection, in milliseconds. With the time a saving may take it is shorter than a device waits
// for its answer.
const WAIT = { saving: 4_000, signingIn: 10_000, reading: 10_000 }

function open(): Connections {
  const { DATABASE_URL, AUTH_DATABASE_URL } = env()
  const app = new pg.Pool({ connectionString: DATABASE_URL, ...KEPT, connectionTimeoutMillis: WAIT.saving })
  const auth = new pg.Pool({
    connectionString: AUTH_DATABASE_URL,
    max: 4,
    connectionTimeoutMillis: WAIT.signingIn,
  })
  const prisma = new PrismaClient({
    adapter: new PrismaPg({ connectionString: DATABASE_URL, ...KEPT, connectionTimeoutMillis: WAIT.reading }),
  })
  // The pool replaces an idle connection that the server closed; without a listener that error would end the process.
  for (const pool of [app, auth]) pool.on('error', () => undefined)
  return { app, auth, prisma }
}

/** The web role's own connections, for saving a register, which goes through pg directly for speed. */
export const appPool = (): pg.Pool => connections().app

/** Connections of rollbook_auth: credentials and sessions, read before anybody's scope is known. */
export const authPool = (): pg.Pool => connections().auth

/** Prisma as rollbook_app. Only withActor uses it. */
export const prisma = (): PrismaClient => connections().prisma

/** How many connections each pool of ours has, how many of them are idle, and how many requests wait for one. */
export const poolSizes = (): { pool: string; open: number; idle: number; waiting: number }[] =>
  Object.entries({ saving: appPool(), signing_in: authPool() }).map(([pool, made]) => ({
    pool,
    open: made.totalCount,
    idle: made.idleCount,
    waiting: made.waitingCount,
  }))
