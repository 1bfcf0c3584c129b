import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { TextLink } from '#ui/link.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { KnownContact } from '../family.ts'

type Props = { letters: string; found: KnownContact[]; here: string }

/** Finds somebody the school knows already, such as the parent of a brother or sister; choosing one leads on. */
export function KnownContacts({ letters, found, here }: Props) {
  return (
    <div className="mb-8">
      <Disclosure summary="The contact is known to the school already" open={letters !== ''}>
        <form method="get" role="search">
          <FieldRow>
            <TextField
              name="known"
              label="Find the contact"
              hint="By their name, a brother’s or sister’s, or a telephone number"
              defaultValue={letters}
            />
            <Button type="submit">Find</Button>
          </FieldRow>
        </form>
        {letters !== '' && (
          <ul className="mt-4 grid gap-2">
            {found.map(({ id, name, telephone, children }) => (
              <li key={id}>
                <TextLink href={`${here}?contact=${id}`}>{name}</TextLink> {telephone}
                <span className="block text-sm text-ink-muted">Contact of {children}</span>
              </li>
            ))}
            {found.length === 0 && <li>Nobody was found by “{letters}”.</li>}
          </ul>
        )}
      </Disclosure>
    </div>
  )
}
