import type { Metadata } from 'next'
import { ImpactTable } from '#features/absence/strategies/components/impact-table.tsx'
import { VersionTable } from '#features/absence/strategies/components/version-table.tsx'
import { loadStrategy } from '#features/absence/strategies/load.ts'
import { IMPACT_MEASURES } from '#features/absence/strategies/measures.ts'
import { impactWords, spanWords, whoWords } from '#features/absence/strategies/words.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

export const metadata: Metadata = { title: 'Strategy' }

export default async function StrategyPage({
  params,
}: PageProps<'/schools/[urn]/attendance/strategies/[strategy]'>) {
  const { strategy: id } = await params
  const { school, strategy, versions, pupils, impact, mayPlan, wholeSchool } = await schoolPage(
    params,
    (context) => loadStrategy(context, id),
  )
  const base = `/schools/${school.urn}/attendance/strategies`
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: 'Strategies', href: base }, { label: strategy.title }]}
        title={strategy.title}
        lead={strategy.aim}
        action={mayPlan && <ButtonLink href={`${base}/${strategy.id}/edit`}>Change or close</ButtonLink>}
      />
      <SummaryList
        rows={[
          { key: 'What is done', value: strategy.what },
          { key: 'For', value: whoWords(strategy) },
          { key: 'Looked after by', value: strategy.owner },
          { key: 'From', value: shortDate(strategy.from) },
          { key: 'Until', value: strategy.until ? shortDate(strategy.until) : 'No end set' },
          { key: 'Judged by', value: IMPACT_MEASURES[strategy.measure] },
          {
            key: 'Result',
            value: strategy.closedOn
              ? `${strategy.result} (closed ${shortDate(strategy.closedOn)})`
              : 'Still open',
          },
        ]}
      />
      <Section title="Before and after">
        <p className="mb-4 max-w-prose">{impactWords(strategy.measure, impact)}</p>
        {impact && (
          <>
            <ImpactTable
              impact={impact}
              caption={`${counted(impact.weeks, 'school week')} each: ${spanWords(impact.before)}, and ${spanWords(impact.after)}. ${counted(impact.own.pupils, 'pupil')} and ${impact.others.pupils} others${wholeSchool ? '' : ' of your year groups'}, with sessions on both sides`}
            />
            <div className="mt-4">
              <ExportLinks href={`${base}/${strategy.id}/file`} of="before and after" />
            </div>
          </>
        )}
      </Section>
      {pupils.length > 0 && (
        <Section title="Its pupils">
          <ul className="space-y-1">
            {pupils.map(({ pupilId, name, group }) => (
              <li key={pupilId}>
                <TextLink href={`/schools/${school.urn}/pupils/${pupilId}`}>{name}</TextLink>
                {group && `, ${group}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {versions.length > 1 && (
        <Section title="What was changed">
          <VersionTable versions={versions} />
        </Section>
      )}
    </Page>
  )
}
