import { periodWords } from '#features/area/period/queries.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { TabbedPage } from '#ui/tabbed-page.tsx'
import { schoolsList } from '../asked.ts'
import type { AreaOverview as Data } from '../queries.ts'
import { AreaFigures } from './area-figures.tsx'
import { GroupedSchools } from './grouped-schools.tsx'
import { Looks } from './looks.tsx'
import { SchoolChart } from './school-chart.tsx'
import { SchoolFilter } from './school-filter.tsx'
import { SchoolTable } from './school-table.tsx'

/** Every school of a trust or an authority side by side. */
export function AreaOverview({ data }: { data: Data }) {
  const { base, tabs, organisation, today, period, query, all, chosen, shown, terms, down } = data
  const counted = all.schools.filter(({ totals }) => totals !== null)
  return (
    <TabbedPage
      title="Attendance"
      lead={`The schools of ${organisation} side by side.`}
      label="Attendance"
      tabs={tabs}
    >
      <SchoolFilter schools={all.schools} query={query} period={period} today={today} />
      <AreaFigures
        together={all.together}
        schools={counted.length}
        registersMissing={all.schools.reduce((sum, { registersMissing }) => sum + registersMissing, 0)}
      />
      <p className="mt-2 max-w-prose text-sm text-ink-muted">
        {periodWords(period)}. All schools of {organisation}, whichever are chosen. A child at several schools
        is counted once, with the sessions of all ({all.sharedChildren.toLocaleString('en-GB')} here); beside
        each school every one of its pupils counts.
      </p>
      <Looks base={base} query={query} schools={chosen} down={down} />
      <Section
        title="Schools side by side"
        action={<ExportLinks href={schoolsList.address(`${base}/file`, query)} of="the schools" />}
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
            terms={terms}
            nationalSource={all.nationalSource}
            schools={shown}
            down={down}
          />
        </div>
        <Pagination
          page={query.page}
          pageSize={schoolsList.pageSize}
          total={chosen.length}
          noun="schools"
          href={(page) => schoolsList.address(base, query, { page })}
        />
      </Section>
      <GroupedSchools base={base} query={query} period={period} schools={chosen} />
    </TabbedPage>
  )
}
