import { Button, ButtonLink } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'

import { logPath } from '../filter.ts'
import type { Filter, LogChoices } from '../queries.ts'

type Props = { urn: number; filter: Filter; choices: LogChoices }

/** Narrows the log to a person or a kind of entry. The address keeps it, so that it can be sent to somebody. */
export function LogFilter({ urn, filter, choices }: Props) {
  const filtered = filter.person !== null || filter.what !== null
  return (
    <form method="get" action={`/schools/${urn}/access-log`} className="screen-only mb-6">
      <FieldRow>
        <SelectField
          name="person"
          label="Who"
          placeholder="Everybody"
          defaultValue={String(filter.person ?? '')}
          options={choices.people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="what"
          label="What"
          placeholder="Everything"
          defaultValue={filter.what ?? ''}
          options={choices.kinds.map((kind) => ({ value: kind, label: sentence(kind) }))}
        />
        <Button type="submit">Show</Button>
        {filtered && (
          <ButtonLink tone="quiet" href={logPath(urn, { person: null, what: null, page: 1 })}>
            Show everything
          </ButtonLink>
        )}
      </FieldRow>
    </form>
  )
}

/** The kind of an entry with a capital letter. */
export const sentence = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1)
