import type { Metadata } from 'next'
import { Awards } from '#features/absence/league/components/league-sections.tsx'
import { loadLeague } from '#features/absence/league/queries.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { counted, shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Table } from '#ui/table.tsx'

export const metadata: Metadata = { title: 'Assembly sheet' }

/** What is read out in assembly or pinned up: classes at the target and their stars. Names no pupil, and no other class. */
export default async function LeagueSheetPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/league/sheet'>) {
  const search = await searchParams
  const { school, league } = await schoolPage(params, async (context) => {
    const loaded = await loadLeague(context, search)
    if (!loaded.league) throw new NotFound()
    return { school: loaded.school, league: loaded.league }
  })
  const { period, target, classes } = league
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Class league', href: `/schools/${school.urn}/attendance/league` },
          { label: 'Assembly sheet' },
        ]}
        title={`Well done at ${school.name}`}
        lead={`${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}`}
        action={<PrintButton />}
      />
      <Awards league={league} />
      {target !== null && (
        <Section title={`Classes at ${target}% or more`}>
          <Table
            id="stars"
            caption="Stars of the year so far"
            rows={classes.filter(({ atTarget }) => atTarget)}
            rowKey={({ group }) => group}
            empty={<p>None this time. A new week is a new start.</p>}
            columns={[
              { key: 'class', header: 'Class', cell: ({ name }) => name },
              { key: 'stars', header: 'Stars', align: 'end', cell: ({ stars }) => counted(stars, 'star') },
            ]}
          />
        </Section>
      )}
    </Page>
  )
}
