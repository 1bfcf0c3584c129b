import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs, signOut } from '../../support/sign-in.ts'

test('a virtual school head sees the children as one school, and tells a school of one, which confirms', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'virtual_school_head')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/virtual-school`)

  // Every number leads to its children; the keyboard is enough.
  const keyboard = new Keyboard(page)
  const lookedAfter = page.getByRole('row').filter({ hasText: 'Children looked after' })
  const count = Number(/\d+/.exec(await lookedAfter.getByRole('cell').first().innerText())?.[0])
  expect(count).toBeGreaterThan(0)
  await keyboard.tabTo('Children looked after')
  await keyboard.press('Enter')
  await page.waitForURL(/ground=looked_after/)
  await expectAccessible(page)
  const listed = page.getByRole('table', { name: /Academic year/ }).getByRole('row')
  expect(await listed.count()).toBeGreaterThan(1)

  await keyboard.tabTo('Notify a school')
  await keyboard.press('Enter')
  await page.waitForURL(/\/flags$/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put it to the school' }).click()
  await expect(page.getByText('Enter the surname.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('School’s URN').fill('900001')
  await page.getByLabel('Has a social worker').check()
  await page.getByLabel('Forename').fill('Nobody')
  await page.getByLabel('Surname').fill('Unheardof')
  await page.getByLabel('Date of birth').fill('2018-03-04')
  await page.getByLabel('Since which day').fill('2026-11-02')
  await page.getByRole('button', { name: 'Put it to the school' }).click()
  await expect(page.getByText(/is put to the school/)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Unheardof' })).toContainText('has not answered yet')
  await signOut(page)

  await signInAs(page, 'attendance_champion')
  await arrive('/schools/900001/flags')
  const asked = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Nobody Unheardof' }) })
  await asked.getByRole('radio', { name: /^Decline/ }).check()
  await asked.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByText('Say why the school declines.').first()).toBeVisible()
  await asked.getByLabel('If you decline, why').fill('Never a pupil of ours')
  await asked.getByRole('button', { name: 'Answer' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Unheardof' })).toContainText('Never a pupil of ours')
  await expectAccessible(page)
})

test('a virtual school head opens no child who is not of the virtual school', async ({ page }) => {
  await signInAs(page, 'virtual_school_head')
  const response = await page.goto('/schools/900001/flags')
  expect(response?.status()).toBe(404)
})
