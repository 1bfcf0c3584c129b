import { can } from '#domain/index.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { areaAddress, areaQuery, chosenSchools, PAGE_SIZE } from '../list-query.ts'
import { loadOverview } from '../overview.ts'
import { areaPeriod, periodSearch, termsCompared, type Search } from '../period.ts'
import { periodWords } from '../words.ts'
import { AreaFigures } from './area-figures.tsx'
import { AreaFrame } from './area-frame.tsx'
import { GroupedSchools } from './grouped-schools.tsx'
import { Looks } from './looks.tsx'
import { SchoolChart } from './school-chart.tsx'
import { SchoolFilter } from './school-filter.tsx'
import { SchoolTable } from './school-table.tsx'

/** Every school of a trust or an authority side by side. Takes the address of the organisation. */
export async function OverviewPage({ path, search }: { path: string; search: Search }) {
  const base = `${path}/attendance`
  const query = areaQuery(search)
  const { period, overview, role, organisation, today } = await organisationPage(path, async (context) => {
    requireAbility(context.actor, 'see_area')
    const period = areaPeriod(search, context.today)
    const { actor, workplace, today } = context
    return {
      period,
      today,
      overview: await loadOverview(context, period),
      role: actor.role,
      organisation: workplace.organisation,
    }
  })
  const down = can(role, 'see_analysis')
  const chosen = chosenSchools(overview.schools, query)
  const shown = chosen.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
  const { now, before } = termsCompared(period, today)
  const counted = overview.schools.filter(({ standing }) => standing !== null)
  return (
    <AreaFrame
      base={base}
      role={role}
      current=""
      title="Attendance"
      lead={`The schools of ${organisation} side by side.`}
      search={periodSearch(period, today)}
    >
      <SchoolFilter schools={overview.schools} query={query} period={period} today={today} />
      <AreaFigures
        together={overview.together}
        schools={counted.length}
        registersMissing={overview.schools.reduce((sum, { registersMissing }) => sum + registersMissing, 0)}
      />
      <p className="mt-2 max-w-prose text-sm text-ink-muted">
        {periodWords(period)}. All schools of {organisation}, whichever are chosen. A child at several schools
        is counted once, with the sessions of all ({overview.sharedChildren.toLocaleString('en-GB')} here);
        beside each school every one of its pupils counts.
      </p>
      <Looks base={base} query={query} schools={chosen} down={down} />
      <Section
        title="Schools side by side"
        action={<ExportLinks href={areaAddress(`${base}/file`, query)} of="the schools" />}
      >
        <SchoolChart
          measure={query.sort === undefined || query.sort === 'name' ? 'attendance' : query.sort}
          period={period}
          schools={shown}
        />
        <div className="mt-6">
          <SchoolTable
            base={base}
            query={query}
            period={period}
            terms={{ now: now.title, before: before.title }}
            nationalSource={overview.nationalSource}
            schools={shown}
            down={down}
          />
        </div>
        <Pagination
          page={query.page}
          pageSize={PAGE_SIZE}
          total={chosen.length}
          noun="schools"
          href={(page) => areaAddress(base, query, { page })}
        />
      </Section>
      <GroupedSchools base={base} query={query} period={period} schools={chosen} />
    </AreaFrame>
  )
}
