export const staffPath = (urn: number): string => `/schools/${urn}/staff`

/** The page of one position; `added` says that it was just made, and whether it sleeps until its person accepts it. */
export function positionPath(urn: number, membershipId: number, added?: 'new' | 'asleep'): string {
  return `${staffPath(urn)}/${membershipId}${added ? `?added=${added}` : ''}`
}
