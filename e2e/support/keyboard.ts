import type { Page } from '@playwright/test'

/** A person who uses the keyboard alone; counts each stroke. */
export class Keyboard {
  strokes = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  /** Presses keys one after another, such as 'N', 'ArrowDown', 'Control+Enter'. */
  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.strokes += 1
    }
  }

  /** Tabs until an element has the focus. Refuses after a hundred. */
  async tabTo(
    name: string | RegExp,
    role: 'link' | 'button' | 'gridcell' | 'combobox' | 'textbox' = 'link',
  ): Promise<void> {
    const target = this.#page.getByRole(role, { name }).first()
    for (let tabs = 0; tabs < 100; tabs++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press('Tab')
    }
    throw new Error(`The keyboard does not reach “${name}”.`)
  }
}
