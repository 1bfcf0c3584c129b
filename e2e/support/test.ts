import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Refuses a page with any breach of WCAG 2.2 A or AA. Says which rule, and where. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze()
  const breaches = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
  expect(breaches, `accessibility of ${page.url()}`).toEqual([])
}

type Fixtures = {
  /** Goes to an address, waits for its heading and checks the page's accessibility: how every journey arrives. */
  arrive: (path: string) => Promise<void>
}

export const test = base.extend<Fixtures>({
  arrive: async ({ page }, use) => {
    await use(async (path) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    })
  },
})

export { expect } from '@playwright/test'
