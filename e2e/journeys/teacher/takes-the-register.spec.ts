import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { RegisterPage } from '../../support/register.ts'
import { signInAs } from '../../support/sign-in.ts'

// 200 % zoom of a 1280 by 900 screen: half the room in each direction.
test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 })

for (const session of ['AM', 'PM'] as const) {
  test(`a teacher takes the ${session} register of thirty by keyboard in at most forty strokes`, async ({
    page,
  }) => {
    await signInAs(page, 'class_teacher')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    const href = await page.locator(`a[href*="/${session}"]`).first().getAttribute('href')
    await page.goto(href ?? '')
    const register = new RegisterPage(page)
    await expect(register.marks.first()).toBeVisible()
    await expectAccessible(page)
    const names = await register.names()
    expect(names.length).toBeGreaterThanOrEqual(25)

    await page.getByRole('grid').getByRole('gridcell').and(page.locator('[data-mark][tabindex="0"]')).focus()
    const keyboard = new Keyboard(page)
    // Three are away and one comes late; the rest are here.
    await keyboard.press('ArrowDown', 'ArrowDown', 'n', 'ArrowDown', 'n', 'ArrowDown', 'ArrowDown', 'n', 'l')
    await keyboard.press('.', 'Control+Enter')
    await register.expectSaved()
    expect(keyboard.strokes).toBeLessThanOrEqual(40)

    await page.reload()
    await expect(register.marks).toHaveCount(names.length)
    const spoken = (name: RegExp) => register.marks.and(page.getByRole('gridcell', { name }))
    await expect(spoken(/reason not yet established/)).toHaveCount(3)
    await expect(spoken(/, late, before the register closed/)).toHaveCount(1)
    await expect(spoken(/, not marked/)).toHaveCount(0)
  })
}

test('nothing is recorded until somebody acts', async ({ page }) => {
  await signInAs(page, 'cover_teacher')
  const href = await page.locator('a[href*="/AM"]').first().getAttribute('href')
  await page.goto(href ?? '')
  await page.reload()
  await expect(page.getByText('Not taken yet')).toBeVisible()
})
