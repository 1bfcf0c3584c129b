import type { ClientBase } from 'pg'
import { addDays, OPEN_END } from '#domain/index.ts'
import { copyRows } from './copy.ts'
import type { School, Years } from './roll.ts'
import { AUTHORITY, conversionDay, DISTRICTS, NEIGHBOURS, TRUST } from './schools.ts'

/** The authority of the demonstration and its neighbour, as rows and by code. */
export type Authorities = { own: number; neighbour: number; neighbourCode: string }

/** Loads the authority, its neighbours, the trust and the schools with their dated names, URNs and holders. */
export async function loadOrganisations(
  client: ClientBase,
  schools: School[],
  [last]: Years,
): Promise<Authorities> {
  const authorities = [AUTHORITY, ...NEIGHBOURS].map((one, index) => [
    index + 1,
    one.code,
    one.name,
    one.region,
  ])
  await copyRows(client, 'authority', authorities)
  await copyRows(client, 'trust', [[1, TRUST.name, TRUST.uid]])
  await copyRows(
    client,
    'school',
    schools.map(({ id }) => [id]),
  )
  const details = schools.flatMap(({ id, plan }) => {
    const dfeNumber = `${AUTHORITY.code}/${plan.urn % 10_000}`
    const place = ['School Lane, Wexcombe WX1 1AA', `01632 9600${String(plan.urn % 100).padStart(2, '0')}`]
    const holders = [
      1,
      plan.trust ? 1 : null,
      dfeNumber,
      plan.nursery ? -1 : plan.years[0],
      plan.years[1],
      ...place,
      DISTRICTS[plan.urn % DISTRICTS.length] ?? '',
    ]
    const now = [plan.urn, plan.name, plan.phase, plan.kind, ...holders]
    const { before } = plan
    if (!before) return [[id, '2010-09-01', OPEN_END, ...now]]
    const converted = conversionDay(last)
    const then = [before.urn, before.name, plan.phase, before.kind, 1, null, ...holders.slice(2)]
    return [
      [id, '2010-09-01', addDays(converted, -1), ...then],
      [id, converted, OPEN_END, ...now],
    ]
  })
  await copyRows(client, 'school_detail', details)
  return { own: 1, neighbour: 2, neighbourCode: NEIGHBOURS[0]?.code ?? '' }
}
