import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

const LINKED = [
  { place: 'children', noun: 'child' },
  { place: 'parents', noun: 'parent' },
]

for (const { place, noun } of LINKED)
  test(`a team lead undoes a link of one ${noun}, is asked about the records again, and links them, by keyboard`, async ({
    page,
    arrive,
  }) => {
    await signInAs(page, 'la_team_lead')
    const home = new URL(page.url()).pathname
    await arrive(`${home}/${place}`)
    const keyboard = new Keyboard(page)

    // The demonstration's links are right, so the first of them is a pair to try all of it on.
    const decided = page.getByRole('table', { name: /Decisions that stand/ })
    const first = decided.getByRole('row').nth(1)
    const undo = (await first.locator('summary').first().innerText()).trim()
    const name = undo.replace(/^Undo for /, '')
    await first.locator('summary').first().focus()
    await keyboard.press('Enter')
    const undoing = page.getByRole('form', { name: undo }).first()
    await undoing.getByRole('button').press('Enter')
    await expect(undoing.getByText('Say why it is undone.').first()).toBeVisible()
    await expectAccessible(page)
    await undoing.getByLabel('Why it is undone').focus()
    await page.keyboard.type('Linked by mistake')
    await keyboard.press('Enter')
    await expect(page.getByText('The decision is undone.')).toBeVisible()
    await expectAccessible(page)

    const deciding = page.getByRole('form', { name: `Decide on ${name}` }).first()
    await page
      .locator('summary', { hasText: `Decide on ${name}` })
      .first()
      .focus()
    await keyboard.press('Enter')
    await deciding.getByRole('button', { name: 'Keep this decision' }).press('Enter')
    await expect(deciding.getByText(/Choose whether the two records/).first()).toBeVisible()
    await expectAccessible(page)
    await deciding.getByRole('radio', { name: new RegExp(`^The same ${noun}`) }).press('Space')
    await deciding.getByLabel('What you decided this on').focus()
    await page.keyboard.type('The new school confirmed by telephone')
    await keyboard.press('Enter')
    await expect(page.getByText('The two records are linked.')).toBeVisible()
    await expect(decided.getByRole('row').nth(1)).toContainText('The new school confirmed by telephone')
  })

test('records of the same child or parent are nobody’s who only looks into absence', async ({ page }) => {
  await signInAs(page, 'la_support_officer')
  const home = new URL(page.url()).pathname
  for (const { place } of LINKED) expect((await page.goto(`${home}/${place}`))?.status()).toBe(404)
})
