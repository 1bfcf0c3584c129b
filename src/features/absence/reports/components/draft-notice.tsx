import { Notice } from '#ui/notice.tsx'
import { fullDate } from '#ui/format.ts'

import type { Draft } from '../queries.ts'

/** What the next edition will be, and from when it can be published. */
export function DraftNotice({ draft }: { draft: Draft }) {
  return (
    <Notice tone="warning" className="mb-6">
      {sentencesFor(draft).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}

function sentencesFor({ next, latest, today, lastSchoolDay }: Draft): string[] {
  const readers =
    'Governors and trustees can read what you publish, and so can the trust and the authority. It stays as it is.'
  switch (next.kind) {
    case 'final':
      return [readers]
    case 'corrected':
      return [
        `This corrects the report of ${latest ? fullDate(latest.publishedOn) : 'this term'}, which stays and is marked as replaced. You are asked for the reason on the next page.`,
        readers,
      ]
    case 'interim':
      return [
        `The term’s last school day is ${fullDate(lastSchoolDay)}. Until then only an interim report can be published, which bears its date; the report of the whole term follows it.`,
        ...(next.from > today
          ? [
              `An interim report was published less than a week ago. The next can be published from ${fullDate(next.from)}, because two so close together could show what one pupil missed.`,
            ]
          : []),
        readers,
      ]
  }
}
