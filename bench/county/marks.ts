import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { countyDays, type CountySchool } from './shape.ts'

const PARTITION = 'session_mark_2025'
const CHUNK = 256 * 1024

/**
 * A year of marks of every pupil, in the order in which they are taken: day after day, school after school. The index
 * is made once they are in. Gives how many there are.
 */
export async function loadMarks(client: Client, schools: CountySchool[]): Promise<number> {
  await client.query(`alter table session_mark detach partition ${PARTITION}`)
  await client.query(`alter table ${PARTITION} drop constraint ${PARTITION}_pkey`)
  const copy = client.query(
    from(
      `copy ${PARTITION} (school_id, pupil_id, recorded_by, date, recorded_at, session, source, code, minutes_late) from stdin`,
    ),
  )
  await pipeline(Readable.from(marks(schools)), copy)
  await client.query(
    `alter table ${PARTITION} add constraint ${PARTITION}_pkey primary key (school_id, pupil_id, date, session)`,
  )
  await client.query(
    `alter table session_mark attach partition ${PARTITION} for values from ('2025-08-01') to ('2026-08-01')`,
  )
  return copy.rowCount
}

const ABSENCES = ['I\t0', 'I\t0', 'I\t0', 'M\t0', 'C\t0', 'O\t0', 'G\t0', 'U\t40', 'N\t0', 'I\t0']

function* marks(schools: CountySchool[]): Generator<string> {
  const random = numbersFrom(20_250_901)
  const pupils = schools.flatMap(({ id, first, size }) =>
    Array.from({ length: size }, (_, n) => `${id}\t${first + n}\t${id}\t`),
  )
  // Most pupils miss little, some a tenth, a few half: of every hundred about 93 sessions are attended.
  const missing = Float64Array.from(pupils, () => 0.03 + 0.9 * random() ** 16 + 0.12 * random() ** 6)
  let chunk = ''
  for (const day of countyDays()) {
    const away = Uint8Array.from(missing, (share) => (random() < share ? 1 + Math.floor(random() * 10) : 0))
    for (const [session, taken, present] of [
      ['AM', '08:50', '/\t0\n'],
      ['PM', '13:10', '\\\\\t0\n'],
    ] as const) {
      const when = `${day}\t${day} ${taken} Europe/London\t${session}\ttyped\t`
      for (const [index, pupil] of pupils.entries()) {
        const absence = away[index] ?? 0
        const late = absence === 0 && session === 'AM' && random() < 0.012
        chunk += pupil + when
        if (absence > 0) chunk += `${ABSENCES[absence - 1] ?? ''}\n`
        else chunk += late ? 'L\t9\n' : present
        if (chunk.length > CHUNK) {
          yield chunk
          chunk = ''
        }
      }
    }
  }
  yield chunk
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
