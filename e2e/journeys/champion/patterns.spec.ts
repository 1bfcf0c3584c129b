import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a champion finds the worst morning of the week, the year’s trend and codes that need a look, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  const base = new URL(page.url()).pathname
  await arrive(base)
  const keyboard = new Keyboard(page)

  // A figure of the heat map leads to the sessions behind it, and from there to its pupils.
  await keyboard.tabTo('Patterns')
  await keyboard.press('Enter')
  await page.waitForURL(/\/patterns/)
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns of absence' })).toBeVisible()
  await expectAccessible(page)
  const monday = page.getByRole('link', { name: /^Monday mornings: .* missed/ })
  await monday.focus()
  await keyboard.press('Enter')
  await page.waitForURL(/slot=1-AM/)
  await expect(page.getByRole('heading', { level: 1, name: 'Monday mornings, missed' })).toBeVisible()
  await expect(page.getByRole('table')).toContainText('morning')
  await expectAccessible(page)
  await keyboard.tabTo('Pupil by pupil')
  await keyboard.press('Enter')
  await page.waitForURL(/\/patterns\/pupils/)
  await expect(page.getByRole('heading', { level: 1, name: 'Monday mornings' })).toBeVisible()
  await expectAccessible(page)

  // Every figure drawn is in a table too.
  await arrive(`${base}/trend?step=week`)
  const summary = page.locator('summary', { hasText: /^Absence, .*: the figures$/ })
  await summary.focus()
  await keyboard.press('Enter')
  await expect(page.locator('#trend-chart').getByRole('row').nth(1)).toBeVisible()

  await arrive(`${base}/codes`)
  const overdue = page.getByRole('link', { name: /^No reason after five school days: / })
  const said = (await overdue.textContent()) ?? ''
  await overdue.focus()
  await keyboard.press('Enter')
  await page.waitForURL(/rule=reasonOverdue/)
  await expect(page.getByRole('table')).toContainText(said.replace(', ', ' of '))
  await expectAccessible(page)
})
