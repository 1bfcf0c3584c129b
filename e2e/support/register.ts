import { expect, type Locator, type Page } from '@playwright/test'
import type { RegisterView } from '#features/register/taking/contract.ts'

/** The route that registers are sent to. */
export const SAVING = '**/api/v1/registers'

/** The register on the screen, as a person reads it. */
export class RegisterPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Goes to a register and puts the keyboard on its first blank mark. */
  async open(path: string): Promise<void> {
    await this.#page.goto(path)
    await expect(this.marks.first()).toBeVisible()
    await this.marks.and(this.#page.locator('[tabindex="0"]')).focus()
  }

  get marks(): Locator {
    return this.#page.locator('[role=gridcell][data-mark]')
  }

  /** The marks whose spoken name matches: who, what, and what has become of it. */
  spoken(name: RegExp): Locator {
    return this.marks.and(this.#page.getByRole('gridcell', { name }))
  }

  /** The names on the register, in order. */
  async names(): Promise<string[]> {
    return (await this.#page.getByRole('rowheader').allInnerTexts()).map(
      (text) => text.split('\n')[0]?.trim() ?? '',
    )
  }

  async expectSaved(): Promise<void> {
    await expect(this.#page.getByText(/^Saved/).first()).toBeVisible()
  }

  async expectKept(): Promise<void> {
    await expect(this.#page.getByText(/^Waiting for the network. Kept on this device/)).toBeVisible()
  }

  /** The register as the server holds it now. */
  async held(): Promise<RegisterView> {
    const [, urn = '', group = '', date = '', session = ''] =
      /schools\/(\d+)\/registers\/(\d+)\/([\d-]+)\/(AM|PM)/.exec(this.#page.url()) ?? []
    const asked = new URLSearchParams({ urn, group, date, session })
    const answer = await this.#page.request.get(`/api/v1/registers?${asked.toString()}`)
    expect(answer.status()).toBe(200)
    return (await answer.json()) as RegisterView
  }
}

/** Where the registers of a school stand that nobody has taken this morning. Takes the page of its officer. */
export async function registersToTake(page: Page): Promise<string[]> {
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/schools/${urn}/day`)
  const links = page.getByRole('link', { name: /, AM: (?!Taken)/ })
  await expect(links.first()).toBeVisible()
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}
