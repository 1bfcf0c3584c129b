/** What an address asks for after its question mark, as Next hands it to a page. */
export type Search = Record<string, string | string[] | undefined>

/** One answer in an address, the first of several; '' when it is not there. */
export function searchText(search: Search, name: string): string {
  const value = search[name]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
