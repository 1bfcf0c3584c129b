import type { Metadata } from 'next'
import { ImpactSentence, ImpactTable } from '#features/absence/strategies/components/impact-table.tsx'
import { StrategySummary } from '#features/absence/strategies/components/strategy-summary.tsx'
import { VersionTable } from '#features/absence/strategies/components/version-table.tsx'
import { loadStrategy } from '#features/absence/strategies/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

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
      <StrategySummary strategy={strategy} />
      <Section title="Before and after">
        <ImpactSentence measure={strategy.measure} impact={impact} />
        {impact && (
          <>
            <ImpactTable impact={impact} wholeSchool={wholeSchool} />
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
