export const staffPath = (urn: number): string => `/schools/${urn}/staff`

/** The page of one position; `added` says that it was just made, for a new person or for one known already. */
export function positionPath(urn: number, membershipId: number, added?: 'new' | 'known'): string {
  return `${staffPath(urn)}/${membershipId}${added ? `?added=${added}` : ''}`
}
