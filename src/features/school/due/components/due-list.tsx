import { CHILD_FLAG } from '#domain/index.ts'
import { moment, shortDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import type { Due } from '../queries.ts'

/** What each kind waits for, by its state. */
const WORDS: Record<Due['what'], Record<string, string>> = { flag: CHILD_FLAG.states }

type Props = { urn: number; due: Due[]; label: string }

/** What waits, a line each: whom it is about, what for, since when and until when, with the way to where it is done. */
export function DueList({ urn, due, label }: Props) {
  return (
    <ul aria-label={label} className="mb-6 space-y-1">
      {due.map(({ what, thing, about, state, since, dueOn, link }) => (
        <li key={`${what} ${thing}`}>
          <TextLink href={`/schools/${urn}/${link}`}>{about}</TextLink> {WORDS[what][state]}
          <span className="text-ink-muted">
            , since {moment(since)}
            {dueOn && `, due ${shortDate(dueOn)}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
