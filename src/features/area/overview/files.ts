import { kindName, phaseName, type GroupTotals } from '#domain/index.ts'
import { areaPeriod, periodWords, termsCompared, WHO_IS_COUNTED } from '#features/area/period/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { exportOf, type Export } from '#server/export.ts'
import type { Column } from '#server/files/table-file.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import { chosenSchools, schoolsList } from './asked.ts'
import { MEASURE_IDS, MEASURES, type MeasureId } from './measures.ts'
import { schoolsSideBySide } from './side-by-side.ts'

const MEASURE_COLUMNS = MEASURE_IDS.map((key) => ({
  key,
  label: MEASURES[key].label,
  kind: MEASURES[key].unit === 'count' ? ('count' as const) : ('percent' as const),
}))

// The counts that the shares are worked out from, for readers who add schools up themselves.
const COUNT_COLUMNS = [
  { key: 'possible', label: 'Possible sessions', kind: 'count' },
  { key: 'attended', label: 'Sessions attended', kind: 'count' },
  { key: 'sessionsAuthorised', label: 'Sessions authorised', kind: 'count' },
  { key: 'sessionsUnauthorised', label: 'Sessions unauthorised', kind: 'count' },
  { key: 'pupilsPersistent', label: 'Pupils persistently absent', kind: 'count' },
  { key: 'pupilsSevere', label: 'Pupils severely absent', kind: 'count' },
  { key: 'pupilsAtRisk', label: 'Pupils at risk', kind: 'count' },
] as const satisfies readonly Column[]

const countCells = (totals: GroupTotals | null) => ({
  possible: totals?.possible ?? null,
  attended: totals?.attended ?? null,
  sessionsAuthorised: totals?.authorised ?? null,
  sessionsUnauthorised: totals?.unauthorised ?? null,
  pupilsPersistent: totals?.persistent ?? null,
  pupilsSevere: totals?.severe ?? null,
  pupilsAtRisk: totals?.atRisk ?? null,
})

/** Every school of the area that an address asks for, in its order, as a file. */
export async function schoolsFile(context: OrganisationContext, search: URLSearchParams): Promise<Export> {
  requireAbility(context.actor, 'see_area')
  const asked = Object.fromEntries(search)
  const period = areaPeriod(asked, context.today)
  const { schools, nationalSource } = await schoolsSideBySide(context, period)
  const { now, before } = termsCompared(period, context.today)
  return exportOf({
    noted: null,
    name: `schools-${period.id}-${period.to}`,
    title: `${context.workplace.organisation}: schools side by side`,
    counts: [
      periodWords(period),
      `${WHO_IS_COUNTED}, counted at each school`,
      `Changes, in percentage points: ${now.title} against ${before.title}`,
      `National figures: ${nationalSource || 'none'}`,
    ],
    columns: [
      { key: 'school', label: 'School', kind: 'text' },
      { key: 'urn', label: 'URN', kind: 'text' },
      { key: 'phase', label: 'Phase', kind: 'text' },
      { key: 'kind', label: 'Kind', kind: 'text' },
      ...MEASURE_COLUMNS,
      ...COUNT_COLUMNS,
      { key: 'looks', label: 'Why it needs a look', kind: 'text' },
    ],
    rows: chosenSchools(schools, schoolsList.parse(asked)).map((school) => ({
      school: school.name,
      urn: String(school.urn),
      phase: phaseName(school.phase),
      kind: kindName(school.kind),
      ...(Object.fromEntries(MEASURE_COLUMNS.map(({ key }) => [key, MEASURES[key].of(school)])) as Record<
        MeasureId,
        number | null
      >),
      ...countCells(school.totals),
      looks: school.looks.join(' '),
    })),
  })
}
