import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a champion sets a target, begins a strategy for named pupils, closes it with its result, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  const base = new URL(page.url()).pathname
  const keyboard = new Keyboard(page)

  await arrive(`${base}/targets`)
  const own = page.getByRole('form', { name: 'School’s own target' })
  await own.getByLabel('Attendance, in percent').fill('96,5')
  await own.getByRole('button', { name: 'Save target' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '96.5%' })).toBeVisible()
  await expect(page.getByRole('table').first()).toContainText('96.5%')

  // What the DfE expects: not without its source, and indicative wherever it is shown.
  const expected = page.getByRole('form', { name: 'Attendance baseline improvement expectation' })
  await expected.getByLabel('Attendance, in percent').fill('95.3')
  await expected.getByLabel('It is indicative').press('Space')
  await expected.getByRole('button', { name: 'Save expectation' }).press('Enter')
  await expect(page.getByText(/Say where it was read/).first()).toBeVisible()
  await expectAccessible(page)
  await expected.getByLabel('Where it was read').fill('Similar schools report')
  await expected.getByRole('button', { name: 'Save expectation' }).press('Enter')
  await expect(page.getByRole('table').first()).toContainText('expectation (indicative)')
  await arrive(base)
  await expect(page.getByRole('columnheader', { name: 'ABIE (indicative)' })).toBeVisible()

  await arrive(`${base}/strategies`)
  await keyboard.tabTo('Add a strategy')
  await keyboard.press('Enter')
  await page.waitForURL(/strategies\/new$/)
  await expectAccessible(page)
  await page.getByLabel('Name', { exact: true }).fill('Walk to school together')
  await page.getByLabel('Aim').fill('Fewer late mornings')
  await page.getByLabel('What is done').fill('Three families take turns')
  await page.getByLabel('Lead', { exact: true }).fill('Pastoral team')
  await page.getByRole('radio', { name: 'Named pupils' }).press('Space')

  // Named pupils need a name: what was typed stays.
  await page.getByRole('button', { name: 'Add the strategy' }).press('Enter')
  await expect(page.getByText('Choose at least one pupil.').first()).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Walk to school together')
  await expectAccessible(page)
  await page.getByLabel('Pupil', { exact: true }).selectOption({ index: 3 })
  await page.getByRole('button', { name: 'Add pupil' }).press('Enter')
  await page.getByRole('button', { name: 'Add the strategy' }).press('Enter')
  await page.waitForURL(/strategies\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Walk to school together')
  await expect(page.getByText('Too early to say')).toBeVisible()
  await expectAccessible(page)

  await keyboard.tabTo('Change or close')
  await keyboard.press('Enter')
  await page.waitForURL(/edit$/)
  await page.getByLabel('Result').fill('The families go on by themselves.')
  await page.getByRole('button', { name: 'Save the change' }).press('Enter')
  await page.waitForURL(/strategies\/\d+$/)
  await expect(page.getByText('The families go on by themselves. (closed')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What was changed' })).toBeVisible()

  // Of one that has run for weeks, the pupils and everybody else stand side by side.
  await arrive(`${base}/strategies`)
  await page.getByRole('link', { name: 'Breakfast before the bell' }).press('Enter')
  await page.waitForURL(/strategies\/1$/)
  await expect(page.getByRole('table').first()).toContainText('everybody else')
})

test('a governor and a class teacher are not shown strategies', async ({ page }) => {
  for (const role of ['class_teacher', 'governor']) {
    await signInAs(page, role)
    const response = await page.goto('/schools/900001/attendance/strategies')
    expect(response?.status(), role).toBe(404)
    await page.context().clearCookies()
  }
})
