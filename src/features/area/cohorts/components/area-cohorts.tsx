import { COHORTS, COMPARED_COHORTS, phaseName, type Cohort } from '#domain/index.ts'
import { periodFields, periodSearch, periodWords } from '#features/area/period/queries.ts'
import { Button } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { Section } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TabbedPage } from '#ui/tabbed-page.tsx'
import type { AreaCohorts as Data } from '../queries.ts'
import { CrossedTable, GroupTable, YearTable } from './cohort-tables.tsx'

/** The groups of pupils of a whole area. */
export function AreaCohorts({ data }: { data: Data }) {
  const { base, tabs, organisation, today, period, tables } = data
  const { phase, cross } = data.asked
  const words = periodWords(period)
  const address = (crossed: Cohort | undefined) => {
    const to = new URLSearchParams(periodSearch(period, today))
    if (phase) to.set('phase', phase)
    if (crossed) to.set('cross', crossed)
    return to.size === 0 ? '' : `?${to}`
  }
  return (
    <TabbedPage
      title="Groups of pupils"
      lead={`The pupils of all schools of ${organisation}${phase ? ` of the phase ${phaseName(phase).toLowerCase()}` : ''}, as if they were one school.`}
      label="Attendance"
      tabs={tabs}
    >
      <form method="get" className="screen-only mb-6">
        <FieldRow>
          {periodFields(period, today).map((field) => (
            <SelectField key={field.name} {...field} />
          ))}
          <SelectField
            name="phase"
            label="Phase"
            placeholder="All"
            defaultValue={phase ?? ''}
            options={tables.phases.map((value) => ({ value, label: phaseName(value) }))}
          />
          <SelectField
            name="cross"
            label="Cross with"
            placeholder="None"
            defaultValue={cross ?? ''}
            options={COMPARED_COHORTS.map((value) => ({ value, label: COHORTS[value].label }))}
          />
          <Button type="submit">Show</Button>
        </FieldRow>
      </form>
      {tables.crossed && (
        <Section title={`${COHORTS[tables.crossed.cohort].label}, crossed`}>
          <CrossedTable crossed={tables.crossed} period={words} />
        </Section>
      )}
      <Section
        title="Groups side by side"
        action={<ExportLinks href={`${base}/cohorts/file${address(cross)}`} of="the groups" />}
      >
        <GroupTable
          tables={tables}
          period={words}
          crossHref={(cohort) => `${base}/cohorts${address(cohort)}`}
        />
      </Section>
      <Section title="Year groups">
        <YearTable tables={tables} period={words} />
      </Section>
    </TabbedPage>
  )
}
