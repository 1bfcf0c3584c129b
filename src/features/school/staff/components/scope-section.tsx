import { yearGroupName } from '#domain/index.ts'
import type { LocalDate } from '#domain/index.ts'
import type { School } from '#server/school.ts'
import { TextLink } from '#ui/link.tsx'
import { Section } from '#ui/page.tsx'

import { staffPath } from '../paths.ts'
import type { Group, Position } from '../queries.ts'
import { scopeName, span } from '../words.ts'
import { ScopeForm } from './scope-form.tsx'
import { ScopeList } from './scope-list.tsx'

type Props = { position: Position; school: School; groups: Group[]; today: LocalDate }

/** What a role narrower than the school was given: a teacher's groups, a head of year's years, a cover teacher's days. */
export function ScopeSection({ position, school, groups, today }: Props) {
  const { role, membershipId, scopes } = position
  if (role === 'cover_teacher') {
    return (
      <Section title="Cover">
        <p className="max-w-prose">
          A cover teacher sees a group on the day it is given.{' '}
          <TextLink href={`${staffPath(school.urn)}/cover`}>Arrange cover</TextLink>
        </p>
      </Section>
    )
  }
  if (role !== 'class_teacher' && role !== 'head_of_year') return null
  const kind = role === 'class_teacher' ? 'group' : 'year'
  const choices =
    kind === 'group'
      ? groups.map(({ id, name }) => ({ value: String(id), label: name }))
      : yearsOf(school).map((year) => ({ value: String(year), label: yearGroupName(year) }))
  const held = scopes.map((one) => ({
    id: one.id,
    name: scopeName(one),
    span: span(one.from, one.to),
    over: one.to < today,
  }))
  return (
    <Section title={kind === 'group' ? 'Groups' : 'Year groups'}>
      {held.length > 0 ? (
        <ScopeList urn={school.urn} held={held} today={today} />
      ) : (
        <p className="text-ink-muted">None yet: they see no pupil until you give them one.</p>
      )}
      <h3 className="mt-6 mb-3 text-lg">{kind === 'group' ? 'Give a group' : 'Give a year group'}</h3>
      <ScopeForm urn={school.urn} membership={membershipId} kind={kind} choices={choices} today={today} />
    </Section>
  )
}

const yearsOf = ({ lowestYear, highestYear }: School): number[] =>
  Array.from({ length: highestYear - lowestYear + 1 }, (_, index) => lowestYear + index)
