import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import type { LocalDate, Role } from '#domain/index.ts'
import { startSession } from '#server/auth/sessions.ts'
import { setDemoClock } from '#server/clock.ts'
import { PrismaClient } from '#server/db/generated/client.ts'
import { withActor } from '#server/db/with-actor.ts'
import { schoolContext, type SchoolContext } from '#server/school.ts'
import { seedDemo } from '../../prisma/seed/index.ts'
import { scratchDatabase } from './database.ts'

type Connections = { app: pg.Pool; auth: pg.Pool; prisma: PrismaClient }

// Where src/server/db/client.ts keeps what it opened.
const held = globalThis as typeof globalThis & { rollbookConnections?: Connections }

/**
 * The demonstration as it is made on a day, in a database of its own, which the product reads until it is dropped. `as`
 * works as the first person of a role at a school.
 */
export async function demonstrationOn(today: LocalDate) {
  const { addresses, owner, drop } = await scratchDatabase(`demo_${today.replaceAll('-', '')}`)
  await seedDemo({ ownerUrl: addresses.owner, size: 'small', today, log: () => undefined })
  const others = held.rollbookConnections
  const own = {
    app: new pg.Pool({ connectionString: addresses.app }),
    auth: new pg.Pool({ connectionString: addresses.auth }),
    prisma: new PrismaClient({ adapter: new PrismaPg({ connectionString: addresses.app }) }),
  }
  for (const pool of [own.app, own.auth]) pool.on('error', () => undefined)
  held.rollbookConnections = own
  setDemoClock(`${today}T08:40`)
  return {
    owner,
    async as<T>(role: Role, urn: number, work: (context: SchoolContext) => Promise<T>): Promise<T> {
      const { rows } = await owner.query<{ person: number; membership: number }>(
        `select m.person_id as person, m.id as membership from membership m
         join school_detail d on d.school_id = m.school_id and d.to_date = '9999-12-31'
         where m.role = $1 and d.urn = $2 and $3 between m.from_date and m.to_date order by m.id limit 1`,
        [role, urn, today],
      )
      const { person, membership } = rows[0]!
      const token = await startSession(person, membership)
      return withActor(token, async (db, actor) => work(await schoolContext(db, actor, String(urn))))
    },
    async drop() {
      if (others) held.rollbookConnections = others
      else delete held.rollbookConnections
      setDemoClock(null)
      await Promise.all([own.app.end(), own.auth.end(), own.prisma.$disconnect()])
      await drop()
    },
  }
}
