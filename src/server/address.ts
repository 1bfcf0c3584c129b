import { NotFound } from './refusal.ts'

/** What stands behind the question mark of a page's address. */
export type Search = Record<string, string | string[] | undefined>

/** The number in an address. Refuses (NotFound) what is not one. */
export function idInAddress(text: string | null | undefined): number {
  if (!/^\d{1,9}$/.test(text ?? '')) throw new NotFound()
  return Number(text)
}
