import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 })

test('an officer finds an absence without a reason, gives one, and reads its history', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await arrive(`/schools/${urn}/day/pupils?date=2026-11-17&session=AM&pile=noReason`)
  const first = page.getByRole('row').nth(1)
  const pupil = (await first.getByRole('rowheader').innerText()).trim()
  await first.getByRole('link', { name: /reason not yet established/i }).focus()
  const keyboard = new Keyboard(page)
  await keyboard.press('Enter')
  await page.waitForURL(/\/marks\//)
  await expectAccessible(page)

  // From N to a reason is one press; the register closed yesterday, so a reason is kept with it.
  await page.getByRole('button', { name: /ill/i }).first().focus()
  await keyboard.press('Enter')
  const history = page.getByRole('main')
  await expect(history.getByText('Illness').first()).toBeVisible()
  await expect(history.getByText(/attendance officer/i).first()).toBeVisible()
  await expect(history.getByText(/18 Nov 2026/).first()).toBeVisible()

  const pupilId = /marks\/(\d+)/.exec(page.url())?.[1] ?? ''
  await arrive(`/schools/${urn}/pupils/${pupilId}/extract?from=2026-11-17&to=2026-11-17`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(pupil.split(',')[0] ?? '')
  const rows = page.getByRole('table').getByRole('row')
  await expect(
    rows.filter({ hasText: 'Original:' }).filter({ hasText: 'Reason not yet established' }),
  ).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Amended:' }).filter({ hasText: 'Illness' })).toHaveCount(1)
})

test('the school day, its piles and who is in now', async ({ page, arrive }) => {
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await arrive(`/schools/${urn}/day`)
  await expect(page.getByRole('heading', { name: 'School day' })).toBeVisible()
  await arrive(`/schools/${urn}/day?date=2026-11-17`)
  await expect(page.getByRole('link', { name: /, AM: Taken/ }).first()).toBeVisible()
  await arrive(`/schools/${urn}/day?date=2026-11-15`)
  await expect(page.getByText('No session is held on this day')).toBeVisible()
  await arrive(`/schools/${urn}/day/in-now`)
})

test('an extract is a file without formulas', async ({ page }) => {
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/schools/${urn}/day/pupils?date=2026-11-17&session=AM&pile=attending`)
  const group = await page.locator('a[href*="/registers/"]').first().getAttribute('href')
  const groupId = /registers\/(\d+)/.exec(group ?? '')?.[1] ?? ''
  const response = await page.request.get(
    `/schools/${urn}/registers/${groupId}/extract/csv?from=2026-11-16&to=2026-11-17`,
  )
  expect(response.status()).toBe(200)
  expect(response.headers()['content-disposition']).toContain('attachment')
  const lines = (await response.text()).split('\r\n')
  expect(lines[0]).toContain('pupil,date,session,entry,code')
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.some((line) => /(^|,)[=+@]/.test(line))).toBe(false)
})
