import { Button, ButtonLink } from '#ui/button.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { SelectField } from '#ui/select-field.tsx'

import { logPath, type LogAsked } from '../asked.ts'
import type { LogChoices } from '../sql.ts'

type Props = { urn: number; asked: LogAsked; choices: LogChoices }

/**
 * Limits the log to one person or kind of entry. The choice is in the address, so that the page can be sent to
 * somebody.
 */
export function LogFilter({ urn, asked, choices }: Props) {
  const filtered = asked.person !== null || asked.what !== null
  return (
    <form method="get" action={`/schools/${urn}/access-log`} className="screen-only mb-6">
      <FieldRow>
        <SelectField
          name="person"
          label="Who"
          placeholder="Everybody"
          defaultValue={String(asked.person ?? '')}
          options={choices.people.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="what"
          label="What"
          placeholder="Everything"
          defaultValue={asked.what ?? ''}
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
