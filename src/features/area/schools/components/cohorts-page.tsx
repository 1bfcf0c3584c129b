import { COHORTS, COMPARED_COHORTS, type Cohort, phaseName } from '#domain/index.ts'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'
import { Button } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { Section } from '#ui/page.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { cohortsAsked, loadCohorts } from '../cohorts.ts'
import { areaPeriod, periodSearch, type Search } from '../period.ts'
import { periodWords } from '../words.ts'
import { AreaFrame } from './area-frame.tsx'
import { CrossedTable, GroupTable, YearTable } from './cohort-tables.tsx'
import { PeriodFields } from './period-fields.tsx'

/** The groups of pupils of a whole area. Takes the address of the organisation. */
export async function CohortsPage({ path, search }: { path: string; search: Search }) {
  const base = `${path}/attendance`
  const { phase, cross } = cohortsAsked(search)
  const { tables, period, role, organisation, today } = await organisationPage(path, async (context) => {
    requireAbility(context.actor, 'see_area')
    requireAbility(context.actor, 'see_analysis')
    const period = areaPeriod(search, context.today)
    return {
      period,
      today: context.today,
      tables: await loadCohorts(context, period, { phase, cross }),
      role: context.actor.role,
      organisation: context.workplace.organisation,
    }
  })
  const words = periodWords(period)
  const address = (crossed: Cohort | undefined) => {
    const to = new URLSearchParams(periodSearch(period, today))
    if (phase) to.set('phase', phase)
    if (crossed) to.set('cross', crossed)
    return to.size === 0 ? '' : `?${to}`
  }
  return (
    <AreaFrame
      base={base}
      role={role}
      current="/cohorts"
      title="Groups of pupils"
      lead={`The pupils of all schools of ${organisation}${phase ? ` of the phase ${phaseName(phase).toLowerCase()}` : ''}, as if they were one school.`}
      search={periodSearch(period, today)}
    >
      <form method="get" className="screen-only mb-6">
        <FieldRow>
          <PeriodFields period={period} today={today} />
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
    </AreaFrame>
  )
}
