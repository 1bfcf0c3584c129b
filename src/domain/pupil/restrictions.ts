/** What a contact of a pupil is not allowed, or what a court said of them. */
export type Restricted = {
  name: string
  relationship: string
  livesWith: boolean
  mayContact: boolean
  mayTellAddress: boolean
  courtOrder: string
}

/**
 * What must be known of a contact before a pupil is handed over or a number is rung, in one sentence; empty where there is
 * no restriction. Whoever the pupil lives with knows the address.
 */
export function restrictionWords(contact: Restricted): string {
  const { name, relationship, livesWith, mayContact, mayTellAddress, courtOrder } = contact
  const said = [
    !mayContact && 'do not contact; ask before handing the pupil over',
    !mayTellAddress && !livesWith && 'do not tell the address',
    courtOrder && `court order: ${courtOrder}`,
  ].filter(Boolean)
  return said.length === 0 ? '' : `${name} (${relationship}): ${said.join('; ')}`
}
