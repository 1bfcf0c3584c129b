import { shortDate } from '#ui/format.ts'
import { Card } from '#ui/card.tsx'
import { TextLink } from '#ui/link.tsx'
import { TelephoneLink } from '#ui/telephone-link.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PupilContact } from '../personal-details.ts'

/** Whom to call, in order, with what one must know before calling. */
export function ContactList({ contacts, editAt }: { contacts: PupilContact[]; editAt: string | null }) {
  if (contacts.length === 0)
    return <p>No contact is recorded. At least one emergency telephone number is needed for each parent.</p>
  return (
    <ol className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,20rem),1fr))] gap-3">
      {contacts.map((contact, index) => (
        <li key={contact.id}>
          <Card
            level={3}
            title={contact.mayContact ? `${index + 1}. ${contact.name}` : contact.name}
            action={editAt && <TextLink href={`${editAt}/${contact.id}`}>Change</TextLink>}
          >
            <p className="mb-2 flex flex-wrap gap-1.5 empty:hidden">
              {!contact.mayContact && <Tag tone="wrong">Do not contact</Tag>}
              {!contact.mayTellAddress && !contact.livesWith && (
                <Tag tone="wrong">Do not tell the address</Tag>
              )}
              {contact.startsOn && <Tag tone="caution">Contact from {shortDate(contact.startsOn)}</Tag>}
            </p>
            {contact.courtOrder && (
              <p className="mb-2">
                <Tag tone="wrong">Court order</Tag> {contact.courtOrder}
              </p>
            )}
            <p className="text-ink-muted">{contact.relationship}</p>
            {[contact.telephone, contact.secondTelephone].filter(Boolean).map((number) => (
              <p key={number} className="text-lg tabular-nums">
                <TelephoneLink number={number} />
              </p>
            ))}
            {contact.email && <p>{contact.email}</p>}
            {contact.address && <p className="text-sm text-ink-muted">{contact.address}</p>}
            <p className="mt-2 flex flex-wrap gap-1.5">
              {contact.parentalResponsibility && <Tag>Parental responsibility</Tag>}
              {contact.livesWith && <Tag>Lives with</Tag>}
              {contact.emergency && <Tag>Emergency</Tag>}
            </p>
            {contact.care && <p className="mt-2">{contact.care}</p>}
          </Card>
        </li>
      ))}
    </ol>
  )
}
