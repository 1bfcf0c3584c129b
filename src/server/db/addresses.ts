/** The four addresses by which Rollbook reaches its database, one for each role. */
export type Addresses = { owner: string; app: string; worker: string; auth: string }

/** The owner's address, acting as rollbook_owner, so that whatever is made belongs to that role, whoever logs in. */
export function asOwner(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', '-c role=rollbook_owner')
  return url.href
}

/** The same address with another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))
