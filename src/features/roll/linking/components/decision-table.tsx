import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { Decision } from '../queries.ts'
import type { Send } from './decision-form.tsx'
import { UndoForm } from './undo-form.tsx'

type Undoing = { takeOut: Send; takeBack: Send }

type Props = Undoing & { decisions: Decision[]; noun: string }

/** The decisions that stand, each with who made it and on what, and the way to undo it. */
export function DecisionTable({ decisions, noun, ...undoing }: Props) {
  return (
    <Table
      id="decided"
      caption="Decisions that stand, the latest first"
      rows={decisions}
      rowKey={({ oneId, records }) => oneId ?? records.map(({ recordId }) => recordId).join('-')}
      empty={<EmptyState title="Nothing decided yet">No records of these schools are linked.</EmptyState>}
      columns={[
        {
          key: 'records',
          header: 'Records',
          wrap: true,
          cell: ({ records }) =>
            records.map(({ name, school }) => `${name} (${school ?? 'a school that has closed'})`).join('; '),
        },
        {
          key: 'what',
          header: 'Decision',
          cell: ({ oneId }) => (oneId === null ? `Not the same ${noun}` : `The same ${noun}`),
        },
        {
          key: 'who',
          header: 'By',
          wrap: true,
          cell: ({ personName, position, decidedAt }) =>
            `${personName}, ${position}, ${moment(decidedAt.toISOString())}`,
        },
        { key: 'reason', header: 'On what', wrap: true, cell: ({ reason }) => reason },
        {
          key: 'undo',
          header: 'Undo',
          wrap: true,
          cell: (decision) => <Undo decision={decision} {...undoing} />,
        },
      ]}
    />
  )
}

/** Of a pair there is one thing to undo; of more records, each can be taken out. */
function Undo({ decision: { oneId, records }, takeOut, takeBack }: Undoing & { decision: Decision }) {
  const [one, other] = records
  if (!one || !other) return null
  if (oneId === null)
    return (
      <Unfolding
        label={`Undo for ${one.name}`}
        action={takeBack}
        of={{
          schoolId: one.schoolId,
          recordId: one.recordId,
          otherSchoolId: other.schoolId,
          otherRecordId: other.recordId,
        }}
      />
    )
  return (records.length === 2 ? [other] : records).map(({ schoolId, recordId, name, school }) => (
    <Unfolding
      key={`${schoolId}-${recordId}`}
      label={records.length === 2 ? `Undo for ${name}` : `Take out ${name}, ${school ?? 'school closed'}`}
      action={takeOut}
      of={{ schoolId, recordId, oneId }}
    />
  ))
}

function Unfolding(props: Parameters<typeof UndoForm>[0]) {
  return (
    <Disclosure summary={props.label}>
      <UndoForm {...props} />
    </Disclosure>
  )
}
