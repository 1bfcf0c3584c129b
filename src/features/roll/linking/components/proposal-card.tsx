import { Disclosure } from '#ui/disclosure.tsx'
import { Section } from '#ui/page.tsx'
import { Table, type Column } from '#ui/table.tsx'
import type { Compared, Proposal } from '../queries.ts'
import { DecisionForm, type Send } from './decision-form.tsx'

type Props<Of> = {
  proposal: Proposal<Of>
  /** What is set side by side, besides the school. */
  columns: Column<Of>[]
  noun: string
  action: Send
}

/** Two records side by side, why they look like one person's, what speaks against it, and the decision. */
export function ProposalCard<Of extends Compared>({ proposal, columns, noun, action }: Props<Of>) {
  const { one, other, reasons, against } = proposal
  const pair = {
    schoolId: one.schoolId,
    recordId: one.recordId,
    otherSchoolId: other.schoolId,
    otherRecordId: other.recordId,
  }
  return (
    <Section title={one.title}>
      <p>For it: {inOneSentence(reasons)}.</p>
      <p className="mb-3">
        Against it: {against.length === 0 ? 'nothing in the records' : inOneSentence(against)}.
      </p>
      <Table
        id={`pair-${Object.values(pair).join('-')}`}
        caption={`The two records of ${one.title}`}
        captionHidden
        rows={[one, other]}
        rowKey={({ schoolId }) => schoolId}
        columns={[
          {
            key: 'school',
            header: 'School',
            cell: ({ school }) => school ?? 'A school that has closed',
            wrap: true,
          },
          ...columns,
        ]}
      />
      <div className="mt-3">
        <Disclosure summary={`Decide on ${one.title}`}>
          <DecisionForm pair={pair} name={one.title} noun={noun} action={action} />
        </Disclosure>
      </div>
    </Section>
  )
}

const inOneSentence = (said: string[]): string =>
  said.map((one) => one.charAt(0).toLowerCase() + one.slice(1)).join('; ')
