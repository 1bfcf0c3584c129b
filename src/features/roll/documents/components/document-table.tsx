import { DOCUMENT_KINDS, DOCUMENT_TYPES } from '#domain/index.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { KeptDocument } from '../queries.ts'
import { sizeInWords } from '../words.ts'

type Props = { documents: KeptDocument[]; here: string; mayKeep: boolean }

/** A pupil's documents, each a file to download. */
export function DocumentTable({ documents, here, mayKeep }: Props) {
  return (
    <Table
      id="documents"
      caption="Documents kept with this record, the latest first"
      rows={documents}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title="No documents">Nothing is kept with this record that you may read.</EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: 'Document',
          wrap: true,
          cell: ({ id, name, confidential }) => (
            <>
              <TextLink href={`${here}/${id}/file`} download>
                {name}
              </TextLink>{' '}
              {confidential && <Tag tone="caution">Confidential</Tag>}
            </>
          ),
        },
        { key: 'kind', header: 'What it is', cell: ({ kind }) => DOCUMENT_KINDS[kind].label },
        {
          key: 'file',
          header: 'File',
          cell: ({ mediaType, size }) => `${DOCUMENT_TYPES[mediaType].label}, ${sizeInWords(size)}`,
        },
        {
          key: 'added',
          header: 'Added',
          cell: ({ addedAt, by }) => (
            <>
              {moment(addedAt)}
              <br />
              by {by}
            </>
          ),
        },
        { key: 'until', header: 'Kept until', cell: ({ keepUntil }) => shortDate(keepUntil) },
        ...(mayKeep
          ? [
              {
                key: 'remove',
                header: <span className="sr-only">Remove</span>,
                cell: ({ id, name }: KeptDocument) => (
                  <TextLink href={`${here}/${id}/remove`}>
                    Remove<span className="sr-only"> {name}</span>
                  </TextLink>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
