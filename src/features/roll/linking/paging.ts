/** How many pairs, and how many decisions, a page shows. */
export const PROPOSALS = 10
export const DECISIONS = 20

/** Which page of each list an address asks for. */
export type At = { page: number; decided: number }

/** The pages an address asks for; the first where it says nothing, or nonsense. */
export const pagesAsked = ({ page, decided }: Record<string, string | string[] | undefined>): At => ({
  page: pageNumber(page),
  decided: pageNumber(decided),
})

const pageNumber = (asked: string | string[] | undefined): number => {
  const text = String(asked)
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1
}
