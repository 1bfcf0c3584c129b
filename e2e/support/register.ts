import { expect, type Locator, type Page } from '@playwright/test'

/** The register on the screen, as a person reads it. */
export class RegisterPage {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get marks(): Locator {
    return this.#page.locator('[role=gridcell][data-mark]')
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
}
