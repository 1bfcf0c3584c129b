import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

test('what one person’s open page sends is not kept in the name of who signed in since in another tab', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await arrive(`/schools/${urn}/day/pupils?date=2026-11-16&session=AM&pile=noReason`)
  await page
    .getByRole('link', { name: /reason not yet established/i })
    .first()
    .click()
  await page.waitForURL(/\/marks\//)

  const other = await page.context().newPage()
  await signInAs(other, 'headteacher')

  const ill = page.getByRole('button', { name: /ill/i }).first()
  await ill.click()
  await expect(page.getByText(/is signed in here now, and this page was opened before/)).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Amended:')).toHaveCount(0)
  await expect(page.getByText('Illness', { exact: true })).toHaveCount(0)

  // Opened by whoever is signed in, the same page does what it is asked.
  await page.getByRole('button', { name: /ill/i }).first().click()
  await expect(page.getByText('Amended:').first()).toBeVisible()
  await other.close()
})
