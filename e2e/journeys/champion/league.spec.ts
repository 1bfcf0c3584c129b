import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a champion takes the league to the assembly, then switches it off and on again, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  const base = new URL(page.url()).pathname
  await arrive(base)
  const keyboard = new Keyboard(page)
  await keyboard.tabTo('Class league')
  await keyboard.press('Enter')
  await page.waitForURL(/\/league/)
  await expect(page.getByRole('heading', { level: 1, name: 'Class league' })).toBeVisible()
  await expectAccessible(page)
  expect(await page.getByRole('table').getByRole('rowheader').count()).toBeGreaterThan(5)

  // The sheet has classes that did well, and no pupil.
  const pupils = await page.locator('details li').allTextContents()
  expect(pupils.length).toBeGreaterThan(0)
  await keyboard.tabTo('Assembly sheet')
  await keyboard.press('Enter')
  await page.waitForURL(/\/league\/sheet/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Well done')
  await expectAccessible(page)
  const sheet = await page.locator('main').innerText()
  expect(sheet).toContain('Most improved')
  for (const pupil of pupils) expect(sheet).not.toContain(pupil.split(',')[0])

  await arrive(`${base}/league`)
  await page.getByRole('radio', { name: 'No', exact: true }).press(' ')
  await page.getByRole('button', { name: 'Save from today' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'The class league is switched off' })).toBeVisible()
  const gone = await page.request.get(`${base}/league/sheet`)
  expect(gone.status()).toBe(404)

  await page.getByRole('radio', { name: 'Yes', exact: true }).press(' ')
  await page.getByRole('button', { name: 'Save from today' }).press('Enter')
  await expect(page.getByRole('table')).toBeVisible()
})
