/** The session times of a school; `edit` is the page on which new ones are set, for the whole school or one year group. */
export function timesPath(urn: number, edit?: { yearGroup: number }): string {
  const path = `/schools/${urn}/calendar/times`
  return edit ? `${path}/new?${new URLSearchParams({ for: String(edit.yearGroup) })}` : path
}
