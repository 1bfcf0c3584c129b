import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment } from '#ui/format.ts'
import { Table } from '#ui/table.tsx'
import type { Decision } from '../queries.ts'
import { UndoForm } from './undo-form.tsx'

/** The decisions that stand, each with who made it and on what, and the way to undo it. */
export function DecisionTable({ decisions }: { decisions: Decision[] }) {
  return (
    <Table
      id="decided"
      caption="Decisions that stand, the latest first"
      rows={decisions}
      rowKey={({ childId, records }) => childId ?? records.map(({ pupilId }) => pupilId).join('-')}
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
          cell: ({ childId }) => (childId === null ? 'Not the same child' : 'The same child'),
        },
        {
          key: 'who',
          header: 'By',
          wrap: true,
          cell: ({ personName, position, decidedAt }) =>
            `${personName}, ${position}, ${moment(decidedAt.toISOString())}`,
        },
        { key: 'reason', header: 'On what', wrap: true, cell: ({ reason }) => reason },
        { key: 'undo', header: 'Undo', wrap: true, cell: (decision) => <Undo decision={decision} /> },
      ]}
    />
  )
}

/** Of a pair there is one thing to undo; of more records, each can be taken out. */
function Undo({ decision: { childId, records } }: { decision: Decision }) {
  const [one, other] = records
  if (!one || !other) return null
  if (childId === null)
    return (
      <Unfolding
        label={`Undo for ${one.name}`}
        of={{
          schoolId: one.schoolId,
          pupilId: one.pupilId,
          otherSchoolId: other.schoolId,
          otherPupilId: other.pupilId,
        }}
      />
    )
  return (records.length === 2 ? [other] : records).map(({ schoolId, pupilId, name, school }) => (
    <Unfolding
      key={`${schoolId}-${pupilId}`}
      label={records.length === 2 ? `Undo for ${name}` : `Take out ${name}, ${school ?? 'school closed'}`}
      of={{ schoolId, pupilId, childId }}
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
