import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a champion reviews who is severely and persistently absent, and takes the list along, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  const base = new URL(page.url()).pathname
  expect(base).toMatch(/\/attendance$/)
  await arrive(`${base}?comparable=1`)
  await expect(page.getByRole('heading', { name: 'DfE-comparable' })).toBeVisible()

  // A figure leads to its pupils.
  const keyboard = new Keyboard(page)
  const persistent = page
    .getByRole('table')
    .first()
    .getByRole('row')
    .filter({ hasText: 'Persistently absent' })
  const count = Number(/(\d+) of/.exec(await persistent.innerText())?.[1])
  expect(count).toBeGreaterThan(0)
  await keyboard.tabTo('Persistently absent')
  await keyboard.press('Enter')
  await page.waitForURL(/band=persistent/)
  await expect(page.getByRole('table')).toContainText(`${count} pupil`)
  await expectAccessible(page)

  await keyboard.tabTo(/^Severely absent/)
  await keyboard.press('Enter')
  await page.waitForURL(/band=severe/)
  await expectAccessible(page)

  // Filters and order are in the address, to be shared.
  await page.getByLabel('Group of pupils').selectOption({ label: 'Free school meals' })
  await page.getByRole('button', { name: 'Show' }).press('Enter')
  await page.waitForURL(/cohort=fsm/)
  await arrive(`${base}/pupils?band=persistent&cohort=fsm&sort=missed`)
  const missed = (await page.getByRole('row').allInnerTexts()).flatMap((text) =>
    [...(/(\d+) of \d+/.exec(text) ?? [])].slice(1).map(Number),
  )
  expect(missed.length).toBeGreaterThan(1)
  expect(missed).toEqual(missed.toSorted((a, b) => b - a))

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^CSV/ }).press('Enter'),
  ])
  const file = await readFile(await download.path(), 'utf8')
  expect(file).toContain('Persistently absent')
  expect(file.split('\r\n').filter((line) => /,\d+,/.test(line))).toHaveLength(missed.length)

  const first = page.getByRole('rowheader').first()
  const name = (await first.innerText()).trim()
  await first.getByRole('link').press('Enter')
  await page.waitForURL(/\/pupils\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(', ')[1] ?? name)
})

test('a class teacher and a governor are not shown who is absent', async ({ page }) => {
  for (const role of ['class_teacher', 'governor']) {
    await signInAs(page, role)
    const response = await page.goto('/schools/900001/attendance/pupils')
    expect(response?.status(), role).toBe(404)
    await page.context().clearCookies()
  }
})
