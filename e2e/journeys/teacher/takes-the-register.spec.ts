import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { RegisterPage } from '../../support/register.ts'
import { signInAs } from '../../support/sign-in.ts'

// 200% zoom of a 1280 by 900 screen: half the room in each direction.
test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 })

for (const session of ['AM', 'PM'] as const) {
  test(`a teacher takes the ${session} register of a class by keyboard in at most forty strokes: 3 away, 1 late, 1 known to be ill, the rest here`, async ({
    page,
    browser,
  }) => {
    await signInAs(page, 'class_teacher')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    const path = (await page.locator(`a[href*="/${session}"]`).first().getAttribute('href')) ?? ''

    // A parent has called: the office enters the sixth pupil before anybody takes the register.
    const office = await (await browser.newContext()).newPage()
    await signInAs(office, 'attendance_officer')
    await new RegisterPage(office).open(path)
    const call = new Keyboard(office)
    await call.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'i', 'Control+Enter')
    await new RegisterPage(office).expectSaved()
    await office.context().close()

    const register = new RegisterPage(page)
    await register.open(path)
    await expectAccessible(page)
    const names = await register.names()
    expect(names.length).toBeGreaterThanOrEqual(29)
    const known = register.spoken(/, ill\b.*entered by/)
    await expect(known).toHaveCount(1)

    const keyboard = new Keyboard(page)
    // Three are away and one comes late; the rest are here.
    await keyboard.press('ArrowDown', 'ArrowDown', 'n', 'ArrowDown', 'n', 'ArrowDown', 'ArrowDown', 'n', 'l')
    await keyboard.press('.', 'Control+Enter')
    await register.expectSaved()
    expect(keyboard.strokes).toBeLessThanOrEqual(40)

    await page.reload()
    await expect(register.marks).toHaveCount(names.length)
    await expect(register.spoken(/reason not yet established/)).toHaveCount(3)
    await expect(register.spoken(/, late, before the register closed/)).toHaveCount(1)
    await expect(register.spoken(/, present, /)).toHaveCount(names.length - 5)
    await expect(known).toHaveCount(1)
    await expect(register.spoken(/, not marked/)).toHaveCount(0)
  })
}

test('nothing is recorded until somebody acts', async ({ page }) => {
  await signInAs(page, 'cover_teacher')
  const href = await page.locator('a[href*="/AM"]').first().getAttribute('href')
  await page.goto(href ?? '')
  await page.reload()
  await expect(page.getByText('Not taken yet')).toBeVisible()
})
