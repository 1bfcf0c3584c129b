/** The four addresses under which Rollbook reaches its database, one a role. */
export type Addresses = { owner: string; app: string; worker: string; auth: string }

/** The owner's address, acting as rollbook_owner: whoever logs in, what is made belongs to that role. */
export function asOwner(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.searchParams.set('options', '-c role=rollbook_owner')
  return url.href
}

/** The same server and person, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

export const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1))
