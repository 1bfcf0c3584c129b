import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a position given to somebody known elsewhere is theirs alone, once they accept it', async ({
  page,
  browser,
}) => {
  await page.goto('/sign-in')
  const email = await page.locator('li[data-role="trust_attendance_lead"]').first().getAttribute('data-email')
  await signInAs(page, 'school_admin')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/schools/${urn}/staff/new`)
  await page.getByLabel('Name', { exact: true }).fill('Kit Marlow')
  await page.getByLabel('E-mail address at work').fill(email ?? '')
  await page.getByLabel('Role in Rollbook').selectOption('governor')
  await page.getByLabel('Position').fill('Governor for attendance')
  await page.getByRole('button', { name: 'Add to the staff' }).click()
  await expect(page.getByText('Waits to be accepted')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Kit Marlow' })).toBeVisible()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = new URL(await page.getByLabel(/^Link for/).inputValue()).pathname

  // Whoever has the link alone sets no password by it, the school that made it neither.
  const anybody = await (await browser.newContext()).newPage()
  await anybody.goto(link)
  await expect(anybody.getByRole('heading', { level: 1, name: 'Sign in first' })).toBeVisible()
  await expectAccessible(anybody)
  await expect(anybody.locator('input[type=password]')).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in first' })).toBeVisible()

  // Its owner is asked on their own page, and has the position once they have said yes.
  await signInAs(anybody, 'trust_attendance_lead')
  await anybody.goto('/account')
  await expect(anybody.getByRole('heading', { name: /has given you a position/ })).toBeVisible()
  await expect(anybody.getByRole('button', { name: /Governor for attendance/ })).toHaveCount(0)
  await anybody.goto(link)
  await expectAccessible(anybody)
  await anybody.getByRole('button', { name: 'Accept the position' }).click()
  await anybody.waitForURL(/\/account/)
  await expect(anybody.getByRole('heading', { name: /has given you a position/ })).toHaveCount(0)
  await expect(
    anybody.getByRole('button', { name: /Governor for attendance/, includeHidden: true }),
  ).toHaveCount(1)
  await anybody.context().close()
})
