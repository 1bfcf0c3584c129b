import { EmptyState } from '#ui/empty-state.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import type { Column } from '#ui/table.tsx'
import { DECISIONS, PROPOSALS, type At } from '../paging.ts'
import type { Compared, Decision, Proposal } from '../queries.ts'
import type { Send } from './decision-form.tsx'
import { DecisionTable } from './decision-table.tsx'
import { ProposalCard } from './proposal-card.tsx'

type Props<Of> = {
  title: string
  lead: string
  /** What makes two records alike. */
  alike: string
  noun: string
  path: string
  at: At
  said?: string
  proposals: Proposal<Of>[]
  columns: Column<Of>[]
  decisions: Decision[]
  total: number
  decide: Send
  takeOut: Send
  takeBack: Send
}

const SAID: Record<string, (noun: string) => string> = {
  linked: () => 'The two records are linked.',
  apart: (noun) => `Kept: not the same ${noun}. The two records are not proposed again.`,
  undone: () => 'The decision is undone. It stays in the schools’ access logs.',
}

/** Records of the area's schools that look like one person's, and what was decided on such records. */
export function LinkingPage<Of extends Compared>(props: Props<Of>) {
  const { title, lead, alike, noun, path, at, said, proposals, columns, decisions, total, decide } = props
  const href = (to: At) => `${path}?page=${to.page}&decided=${to.decided}`
  const message = said === undefined ? undefined : SAID[said]?.(noun)
  return (
    <Page>
      <PageHeader title={title} lead={lead} />
      {message && (
        <Notice tone="success" live>
          {message}
        </Notice>
      )}
      <Section title="To decide">
        {proposals.length === 0 ? (
          <EmptyState title="Nothing to decide">No two records of these schools look alike.</EmptyState>
        ) : (
          <p className="max-w-prose">{alike}</p>
        )}
      </Section>
      {proposals.slice((at.page - 1) * PROPOSALS, at.page * PROPOSALS).map((proposal) => (
        <ProposalCard
          key={`${proposal.one.recordId}-${proposal.other.recordId}`}
          proposal={proposal}
          columns={columns}
          noun={noun}
          action={decide}
        />
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
        <DecisionTable decisions={decisions} noun={noun} takeOut={props.takeOut} takeBack={props.takeBack} />
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
