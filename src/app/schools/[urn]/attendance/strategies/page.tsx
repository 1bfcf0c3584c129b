import type { Metadata } from 'next'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { StrategyTable } from '#features/absence/strategies/components/strategy-table.tsx'
import { loadStrategies } from '#features/absence/strategies/load.ts'
import { schoolPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ExportLinks } from '#ui/export-links.tsx'

export const metadata: Metadata = { title: 'Strategies' }

export default async function StrategiesPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, strategies, mayPlan, wholeSchool } = await schoolPage(params, loadStrategies)
  const base = `/schools/${school.urn}/attendance/strategies`
  return (
    <AnalysisFrame
      school={school}
      current="/strategies"
      title="Strategies"
      lead="What the school does about absence, and what became of it: as many school weeks before its start as after."
      action={mayPlan && <ButtonLink href={`${base}/new`}>Add a strategy</ButtonLink>}
    >
      {strategies.length === 0 ? (
        <EmptyState title="No strategies yet">
          Here stands what the school tries, and whether it helps.
        </EmptyState>
      ) : (
        <>
          <StrategyTable
            base={base}
            caption={`Pupils ${wholeSchool ? '' : 'of your year groups '}with sessions on both sides of the start, whole school weeks, marks as they stand now`}
            rows={strategies}
          />
          <div className="mt-4">
            <ExportLinks href={`${base}/file`} of="strategies" />
          </div>
        </>
      )}
    </AnalysisFrame>
  )
}
