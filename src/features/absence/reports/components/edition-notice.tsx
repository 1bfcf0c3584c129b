import { Notice } from '#ui/notice.tsx'
import { fullDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'

import { editionNotes, KIND_WORDS } from '../edition-words.ts'
import { editionPath } from '../paths.ts'
import { termOf, type ListedReport } from '../sql.ts'

type Props = { urn: number; report: ListedReport; editions: ListedReport[] }

/** What a reader must know of an edition, with the way to the others of its term; nothing for an only, final one. */
export function EditionNotice({ urn, report, editions }: Props) {
  const others = editions.filter(({ edition }) => edition !== report.edition)
  const notes = editionNotes(report, editions)
  if (notes.length === 0 && others.length === 0) return null
  const isReplaced = others.some(({ edition }) => edition > report.edition)
  return (
    <Notice tone={isReplaced ? 'warning' : 'info'} className="mb-6">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {others.length > 0 && (
        <ul className="space-y-1">
          {others.map((other) => (
            <li key={other.edition}>
              <TextLink href={editionPath(urn, termOf(other), other.edition)}>
                {`${KIND_WORDS[other.kind]} report of ${fullDate(other.publishedOn)}`}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
