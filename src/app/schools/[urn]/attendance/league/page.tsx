import type { Metadata } from 'next'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { PeriodForm } from '#features/absence/period/components/period-form.tsx'
import { LeagueForm } from '#features/absence/league/components/league-form.tsx'
import { LeagueSections } from '#features/absence/league/components/league-sections.tsx'
import { loadLeague } from '#features/absence/league/queries.ts'
import { attendanceAddress } from '#features/absence/period/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Class league' }

export default async function LeaguePage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/league'>) {
  const search = await searchParams
  const { school, settings, maySet, league } = await schoolPage(params, (context) =>
    loadLeague(context, search),
  )
  return (
    <AnalysisFrame
      school={school}
      current="/league"
      title="Class league"
      lead={
        league
          ? `${league.period.name}: ${shortDate(league.period.from)} to ${shortDate(league.period.to)}, marks as they stand now.`
          : undefined
      }
      period={league?.period}
      action={
        league && (
          <ButtonLink href={attendanceAddress(school.urn, '/league/sheet', league)}>
            Assembly sheet
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
                <TextLink href={`/schools/${school.urn}/attendance/targets`}>Set the target</TextLink>
              </p>
            </Notice>
          )}
          <LeagueSections
            league={league}
            pupilsHref={(group) =>
              attendanceAddress(school.urn, '/pupils', league, ['band', 'all'], ['group', String(group)])
            }
          />
          <div className="mt-6">
            <ExportLinks href={attendanceAddress(school.urn, '/league/file', league)} of="classes" />
          </div>
        </>
      ) : (
        <EmptyState title="The class league is switched off">
          This school has chosen to have no league.
        </EmptyState>
      )}
      {maySet && (
        <Section title="Rules of the league">
          <LeagueForm urn={school.urn} settings={settings} />
        </Section>
      )}
    </AnalysisFrame>
  )
}
