import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a teacher sees how the class is doing, whom to talk to, and last week’s report, by keyboard', async ({
  page,
}) => {
  await signInAs(page, 'class_teacher')
  const keyboard = new Keyboard(page)
  await keyboard.tabTo('My class')
  await keyboard.press('Enter')
  await page.waitForURL(/\/my-class$/)
  await expect(page.getByRole('heading', { level: 1, name: 'My class' })).toBeVisible()
  await expectAccessible(page)

  // One class, and nothing that is not a teacher's to read.
  const week = page.getByRole('table').first()
  expect(await week.getByRole('rowheader').count()).toBeGreaterThan(20)
  await expect(page.getByRole('heading', { name: /: pupils to talk to$/ })).toHaveCount(1)
  await expect(page.getByRole('table', { name: /without a reason/ })).toContainText(
    /school days? left|Last day/,
  )
  await expect(page.locator('main')).not.toContainText(
    /free school meals|\bSEN\b|social worker|looked after/i,
  )

  await keyboard.tabTo('Last week’s report')
  await keyboard.press('Enter')
  await page.waitForURL(/\/weekly\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('the week of')
  await expectAccessible(page)
  const own = page.url()

  // The week before, chosen in the form and shared as an address.
  await page.getByLabel('Week beginning').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Show' }).press('Enter')
  await page.waitForURL(/week=\d{4}-\d{2}-\d{2}/)
  await expect(page.getByRole('table')).toHaveCount(2)

  // Another class is not there.
  const [, group = ''] = /weekly\/(\d+)/.exec(own) ?? []
  const response = await page.goto(own.replace(`/${group}`, `/${Number(group) + 1}`))
  expect(response?.status()).toBe(404)
})
