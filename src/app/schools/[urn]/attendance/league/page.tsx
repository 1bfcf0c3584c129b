import type { Metadata } from 'next'
import { listLink, periodAddress } from '#features/absence/period/address.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { LeagueForm } from '#features/absence/league/components/league-form.tsx'
import { LeagueSections } from '#features/absence/league/components/league-sections.tsx'
import { loadLeague } from '#features/absence/league/load.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'League' }

export default async function LeaguePage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/league'>) {
  const search = await searchParams
  const { school, settings, maySet, league } = await schoolPage(params, (context) =>
    loadLeague(context, search),
  )
  const base = `/schools/${school.urn}/attendance`
  return (
    <AnalysisFrame
      school={school}
      current="/league"
      title="League of classes"
      lead={
        league
          ? `${league.period.name}: ${shortDate(league.period.from)} to ${shortDate(league.period.to)}, marks as they stand now.`
          : undefined
      }
      search={league ? periodAddress('', league.period) : ''}
      action={
        league && (
          <ButtonLink href={periodAddress(`${base}/league/sheet`, league.period)}>
            Sheet for the assembly
          </ButtonLink>
        )
      }
    >
      {league ? (
        <>
          <PeriodForm period={league.period} choices={league.choices} years={league.years} />
          {league.target === null && (
            <Notice className="mb-6">
              <p>
                No stars yet: the school has not set its target.{' '}
                <TextLink href={`${base}/targets`}>Set the target</TextLink>
              </p>
            </Notice>
          )}
          <LeagueSections
            league={league}
            listOf={(group) =>
              listLink(base, league.period, [
                ['band', 'all'],
                ['group', String(group)],
              ])
            }
          />
          <div className="mt-6">
            <ExportLinks href={periodAddress(`${base}/league/file`, league.period)} of="classes" />
          </div>
        </>
      ) : (
        <EmptyState title="The league is switched off">This school has chosen to have no league.</EmptyState>
      )}
      {maySet && (
        <Section title="Rules of the league">
          <LeagueForm urn={school.urn} settings={settings} />
        </Section>
      )}
    </AnalysisFrame>
  )
}
