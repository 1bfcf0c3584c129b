import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs, signOut } from '../../support/sign-in.ts'

test('an officer finds the school to ask about, its groups and its pupils, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'la_support_officer')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/attendance`)
  const schools = page.getByRole('table', { name: /counted at each school/ })
  expect(await schools.getByRole('row').count()).toBeGreaterThan(3)
  await expect(page.getByRole('heading', { name: 'Schools to prioritise' })).toBeVisible()

  // Sorting is in the address: it can be shared and gone back to.
  const keyboard = new Keyboard(page)
  await keyboard.tabTo(/^Persistent/)
  await keyboard.press('Enter')
  await page.waitForURL(/sort=persistent/)
  await expectAccessible(page)
  await keyboard.tabTo(/^Persistent/)
  await keyboard.press('Enter')
  await page.waitForURL(/order=descending/)
  const shares = await schools.getByRole('row').locator('td:nth-child(6)').allInnerTexts()
  const rates = shares.map((text) => Number.parseFloat(text))
  expect(rates).toEqual(rates.toSorted((a, b) => b - a))

  // A school leads down to its own attendance.
  await schools.getByRole('link', { name: 'Birchfield Primary School' }).focus()
  await keyboard.press('Enter')
  await page.waitForURL(/\/schools\/900001\/attendance/)
  await expectAccessible(page)

  await arrive(`${home}/attendance`)
  await keyboard.tabTo('Groups of pupils')
  await keyboard.press('Enter')
  await page.waitForURL(/\/cohorts/)
  await expectAccessible(page)
  await page
    .getByRole('table', { name: /against everybody else/ })
    .getByRole('link', { name: 'Free school meals' })
    .focus()
  await keyboard.press('Enter')
  await page.waitForURL(/cross=fsm/)
  await expect(page.getByRole('heading', { name: 'Free school meals, crossed' })).toBeVisible()
  await expectAccessible(page)

  // Schools together, by district; a district leads to its schools.
  await arrive(`${home}/attendance?by=district`)
  const districts = page.getByRole('table', { name: /counts at each/ })
  await districts.getByRole('link', { name: 'The Coast' }).focus()
  await keyboard.press('Enter')
  await page.waitForURL(/district=The\+Coast/)
  await expect(page.getByRole('table', { name: /counted at each school/ }).getByRole('row')).toHaveCount(2)
  await expectAccessible(page)

  await arrive(`${home}/attendance/pupils`)
  const severe = page.getByRole('table', { name: /missed half or more/ })
  expect(await severe.getByRole('row').count()).toBeGreaterThan(1)
  await expect(page.getByRole('heading', { name: 'Children at more than one school' })).toBeVisible()
})

test('the table of schools is taken as a file that says what it counts', async ({ page, arrive }) => {
  await signInAs(page, 'la_support_officer')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/attendance`)
  const keyboard = new Keyboard(page)
  await page.getByRole('link', { name: 'CSV file of the schools' }).focus()
  const coming = page.waitForEvent('download')
  await keyboard.press('Enter')
  const file = await coming
  expect(file.suggestedFilename()).toMatch(/^schools-year-.*\.csv$/)
})

test('a team lead gives an officer schools; they stand first for that officer, who sees the others too', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'la_team_lead')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/attendance/officers`)
  const keyboard = new Keyboard(page)
  await keyboard.tabTo('Nadia Milburn')
  await keyboard.press('Enter')
  await page.waitForURL(/officer=\d+/)
  await expectAccessible(page)
  const form = page.locator('form').filter({ hasText: 'Nadia Milburn' })
  await form.getByLabel('Castle Mead Primary Academy').focus()
  await keyboard.press('Space')
  await form.getByRole('button', { name: 'Give these schools' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByText('Given: 2 schools from today.')).toBeVisible()
  await expectAccessible(page)
  await signOut(page)

  await signInAs(page, 'la_support_officer')
  await arrive(`${home}/attendance`)
  const rows = page.getByRole('table', { name: /counted at each school/ }).getByRole('row')
  expect(await rows.count()).toBeGreaterThan(3)
  const yours = (await rows.allInnerTexts()).map((text) => text.includes('yours'))
  expect(yours.slice(1)).toEqual([true, true, ...yours.slice(3).map(() => false)])
  await expect(rows.filter({ hasText: 'Castle Mead Primary Academy' })).toContainText('yours')
})
