import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('an administrator of the authority changes a school from today, by keyboard; its log says what and why', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'la_admin')
  const home = new URL(page.url()).pathname
  await arrive(home)
  const keyboard = new Keyboard(page)
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Change / })
    .last()
    .press('Enter')
  await page.waitForURL(/\/schools\/\d{6}$/)
  await expectAccessible(page)
  const urn = /\d{6}$/.exec(page.url())?.[0] ?? ''

  // Sent without a reason, or with half a number, it says so beside each field.
  await page.getByLabel('URN').fill('9000')
  await page.getByRole('button', { name: 'Change the school' }).press('Enter')
  await expect(page.getByText('A URN has six figures.').first()).toBeVisible()
  await expect(page.getByText('Say why it is changed.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('URN').fill(urn)
  await page.getByLabel('Telephone').fill('01632 960999')
  await page.getByLabel('Why is it changed?').focus()
  await page.keyboard.type('The school wrote')
  await keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === home)

  await arrive(`/schools/${urn}/access-log`)
  await expect(page.getByRole('table')).toContainText('telephone: 01632 960999')
  await expect(page.getByRole('table')).toContainText('The school wrote')
})

test('what a school is, is not for a team lead to change', async ({ page }) => {
  await signInAs(page, 'la_team_lead')
  const home = new URL(page.url()).pathname
  await expect(page.getByRole('link', { name: /^Change / })).toHaveCount(0)
  expect((await page.goto(`${home}/schools/900001`))?.status()).toBe(404)
})
