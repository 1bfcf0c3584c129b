import { ButtonLink } from '#ui/button.tsx'
import { editPath, timesPath } from '../paths.ts'

/** What can be changed about a year. Nothing but half terms can be until there are some. */
export function EditLinks({ urn, year, isSetUp }: { urn: number; year: number; isSetUp: boolean }) {
  const links = [
    { href: editPath(urn, 'half-terms', year), label: 'Half terms' },
    { href: editPath(urn, 'bank-holidays', year), label: 'Bank holidays' },
    { href: editPath(urn, 'entry', year, { kind: 'inset' }), label: 'Add INSET' },
    { href: editPath(urn, 'entry', year, { kind: 'closure' }), label: 'Add a closure' },
    {
      href: editPath(urn, 'entry', year, { kind: 'different_dates' }),
      label: 'Add other dates for a year group',
    },
  ]
  return (
    <nav aria-label="Change the calendar" className="mb-4 flex flex-wrap gap-2">
      {(isSetUp ? links : links.slice(0, 1)).map(({ href, label }) => (
        <ButtonLink key={href} href={href} size="small">
          {label}
        </ButtonLink>
      ))}
      <ButtonLink href={timesPath(urn)} size="small">
        Session times
      </ButtonLink>
    </nav>
  )
}
