import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a headteacher begins a new record for an adopted child and opens the sealed one, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'headteacher')
  const school = /\/schools\/\d+/.exec(page.url())?.[0] ?? ''
  const keyboard = new Keyboard(page)
  await arrive(`${school}/pupils?q=a`)
  // The last of the list: other journeys work with the first.
  const chosen = page.getByRole('table').getByRole('rowheader').getByRole('link').last()
  const before = (await chosen.innerText()).trim()
  await chosen.press('Enter')
  await page.waitForURL(/\/pupils\/\d+/)
  const pupil = new URL(page.url()).pathname

  await arrive(`${pupil}/edit`)
  await keyboard.tabTo(/Begin a new record/)
  await keyboard.press('Enter')
  await page.waitForURL(/\/new-record$/)
  await expectAccessible(page)

  // Sent empty, it says what is missing beside each field, and nothing happens.
  await page.getByRole('button', { name: 'Seal the earlier record' }).press('Enter')
  await expect(page.getByText('Confirm that you know it cannot be undone.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('First name', { exact: true }).fill('Linnet')
  await page.getByLabel('Surname', { exact: true }).fill('Marchbank')
  await page.getByLabel('Keep the address that stands now').press('Space')
  await page.getByLabel('What it rests on').fill('Adoption order of 2 November 2026')
  await page.getByLabel('I know that this cannot be undone').press('Space')
  await page.getByRole('button', { name: 'Seal the earlier record' }).press('Enter')

  // Nobody stayed, so the next thing is a contact.
  await page.waitForURL(/\/contacts\/new/)
  await arrive(pupil)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Linnet Marchbank')
  const [surname = '', forename = ''] = before.split(', ')
  await expect(page.locator('main')).not.toContainText(`${forename} ${surname}`)

  await arrive(`${school}/access-log`)
  await keyboard.tabTo('Sealed records')
  await keyboard.press('Enter')
  await page.waitForURL(/\/sealed$/)
  await expectAccessible(page)
  await expect(page.locator('main')).not.toContainText(surname)
  await page
    .getByRole('link', { name: /^Record \d/ })
    .first()
    .press('Enter')
  await page.waitForURL(/\/sealed\/\d+$/)
  await expectAccessible(page)
  await page.getByLabel('Why do you open it?').fill('The court asks')
  await page.getByRole('button', { name: 'Open the record' }).press('Enter')
  await expect(page.getByText(`${forename} ${surname}`).first()).toBeVisible()
  await expectAccessible(page)

  await arrive(`${school}/access-log`)
  await expect(page.getByRole('table')).toContainText('The court asks')
})

test('sealed records are nobody’s who only edits the admission register', async ({ page }) => {
  await signInAs(page, 'attendance_officer')
  const school = /\/schools\/\d+/.exec(page.url())?.[0] ?? ''
  expect((await page.goto(`${school}/sealed`))?.status()).toBe(404)
})
