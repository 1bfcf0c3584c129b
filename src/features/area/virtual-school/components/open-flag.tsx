import { moment, shortDate } from '#ui/format.ts'
import { Section } from '#ui/page.tsx'
import { GROUNDS } from '../grounds.ts'
import type { FlagToAnswer } from '../queries.ts'
import { AnswerForm } from './answer-form.tsx'

/** A child of whom the school was told: what the virtual school says, and the form for the answer. */
export function OpenFlag({ urn, flag, candidates }: FlagToAnswer & { urn: number }) {
  return (
    <Section id={`flag-${flag.id}`} title={`${flag.forename} ${flag.surname}`}>
      <p className="mb-4 max-w-prose">
        Born {shortDate(flag.dateOfBirth)}. {GROUNDS[flag.ground].label} since {shortDate(flag.from)},{' '}
        {flag.authority}. Put by {flag.by}, {moment(flag.at)}. {flag.note}
      </p>
      <AnswerForm urn={urn} flagId={flag.id} candidates={candidates} />
    </Section>
  )
}
