import type { Search } from '#server/address.ts'
import type { SchoolContext } from '#server/school.ts'
import { registerPath } from './client/paths.ts'
import { paperAsked } from './paper.ts'
import { registerAsked, type RegisterAddress } from './register-asked.ts'
import { registerView } from './view.ts'

/** The register an address names, as this actor may see it. Refuses as `registerView` does. */
export const loadRegister = (context: SchoolContext, asked: RegisterAddress) =>
  registerView(context, registerAsked(asked))

/** The page of a register: also whether a register taken on paper is being entered, and the page's own address. */
export async function loadRegisterPage(context: SchoolContext, asked: RegisterAddress, search: Search) {
  const key = registerAsked(asked)
  const paper = paperAsked(search, key.date)
  const view = await registerView(context, { ...key, paperTakenAt: paper.takenAt })
  return { view, paper, here: registerPath(view) }
}

// What marks are entered with elsewhere: at the desk, and where one mark is amended.
export { paletteFor, spokenOf } from './palette.ts'
export { COMMON_REASONS } from './reasons.ts'
export type { CodeChoice, RecentMark, RegisterRow, RegisterView, ShownMark } from './contract.ts'
