import type { Metadata } from 'next'
import { DecisionTable } from '#features/children/components/decision-table.tsx'
import { ProposalCard } from '#features/children/components/proposal-card.tsx'
import { decisionsFor, proposalsFor } from '#features/children/queries.ts'
import { organisationPage } from '#features/session/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'

export const metadata: Metadata = { title: 'Records of the same child' }

const PROPOSALS = 10
const DECISIONS = 20
const SAID: Record<string, string> = {
  linked: 'The two records are linked.',
  apart: 'Kept: the two records are of two children. They are not proposed again.',
  undone: 'The decision is undone. It stays in the schools’ access logs.',
}

type Props = {
  params: Promise<{ code: string }>
  searchParams: Promise<Record<string, string | undefined>>
}

/** Records of the authority's schools that look like one child's, and what was decided on such records. */
export default async function ChildrenPage({ params, searchParams }: Props) {
  const home = `/authorities/${(await params).code}`
  const { page, decided, said } = await searchParams
  const at = { page: pageNumber(page), decided: pageNumber(decided) }
  const { proposals, decisions, total } = await organisationPage(home, async ({ db, actor }) => {
    requireAbility(actor, 'link_children')
    return { proposals: await proposalsFor(db), ...(await decisionsFor(db, at.decided, DECISIONS)) }
  })
  const href = (to: typeof at) => `${home}/children?page=${to.page}&decided=${to.decided}`
  const message = said === undefined ? undefined : SAID[said]
  return (
    <Page>
      <PageHeader
        title="Records of the same child"
        lead="A child who moved, or who goes to two schools, has a record at each. Linked, the child counts once in the figures of the area. A likeness only proposes; you decide, and a decision can be undone."
      />
      {message && (
        <Notice tone="success" live>
          {message}
        </Notice>
      )}
      <Section title="To decide">
        {proposals.length === 0 ? (
          <EmptyState title="Nothing to decide">No two records of these schools look alike.</EmptyState>
        ) : (
          <p>Records with the same UPN, or with the same birth date and the same name.</p>
        )}
      </Section>
      {proposals.slice((at.page - 1) * PROPOSALS, at.page * PROPOSALS).map((proposal) => (
        <ProposalCard key={`${proposal.one.pupilId}-${proposal.other.pupilId}`} proposal={proposal} />
      ))}
      {proposals.length > 0 && (
        <Pagination
          page={at.page}
          pageSize={PROPOSALS}
          total={proposals.length}
          noun="pairs"
          href={(to) => href({ ...at, page: to })}
        />
      )}
      <Section title="Decided">
        <DecisionTable decisions={decisions} />
        {total > DECISIONS && (
          <Pagination
            page={at.decided}
            pageSize={DECISIONS}
            total={total}
            noun="decisions"
            href={(to) => href({ ...at, decided: to })}
          />
        )}
      </Section>
    </Page>
  )
}

const pageNumber = (text: string | undefined): number =>
  /^[1-9]\d{0,3}$/.test(text ?? '') ? Number(text) : 1
