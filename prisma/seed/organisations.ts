import type { ClientBase } from 'pg'
import { copyRows, OPEN } from './copy.ts'
import type { School } from './roll.ts'
import { AUTHORITY, NEIGHBOURS, TRUST } from './schools.ts'

const CONVERTED = '2026-01-01'

/** The authority, its neighbours, the trust and the schools with their dated names, URNs and holders. */
export async function loadOrganisations(client: ClientBase, schools: School[]) {
  const all = [AUTHORITY, ...NEIGHBOURS]
  await copyRows(
    client,
    'authority',
    ['id', 'code', 'name', 'region'],
    all.map((one, index) => [index + 1, one.code, one.name, one.region]),
  )
  await copyRows(client, 'trust', ['id', 'name', 'uid'], [[1, TRUST.name, TRUST.uid]])
  await copyRows(
    client,
    'school',
    ['id', 'register_kept_in'],
    schools.map(({ id }) => [id, 'rollbook']),
  )
  const columns = [
    'school_id',
    'from_date',
    'to_date',
    'urn',
    'name',
    'phase',
    'kind',
    'authority_id',
    'trust_id',
    'dfe_number',
    'lowest_year',
    'highest_year',
    'address',
    'telephone',
  ]
  const details = schools.flatMap(({ id, plan }) => {
    const lowest = plan.nursery ? -1 : plan.years[0]
    const place = [
      `${AUTHORITY.code}/${plan.urn % 10_000}`,
      lowest,
      plan.years[1],
      'School Lane, Wexcombe WX1 1AA',
      '01632 960000',
    ]
    const now = [plan.urn, plan.name, plan.phase, plan.kind, 1, plan.trust ? 1 : null, ...place]
    const { before } = plan
    if (!before) return [[id, '2010-09-01', OPEN, ...now]]
    return [
      [id, '2010-09-01', '2025-12-31', before.urn, before.name, plan.phase, before.kind, 1, null, ...place],
      [id, CONVERTED, OPEN, ...now],
    ]
  })
  await copyRows(client, 'school_detail', columns, details)
  return { own: 1, neighbour: 2, neighbourCode: NEIGHBOURS[0]?.code ?? '' }
}
