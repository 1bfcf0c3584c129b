import { ButtonLink } from '#ui/button.tsx'
import { editPath, timesPath } from '../paths.ts'

type Props = { urn: number; year: number; isSetUp: boolean; mayEdit: boolean }

/** What can be changed about a year, for those who may: at first only its half terms. Everyone may read the times. */
export function EditLinks({ urn, year, isSetUp, mayEdit }: Props) {
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
    <nav aria-label="Calendar and session times" className="mb-4 flex flex-wrap gap-2">
      {links.slice(0, mayEdit ? (isSetUp ? links.length : 1) : 0).map(({ href, label }) => (
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
