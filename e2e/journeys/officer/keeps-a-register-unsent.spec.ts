import { openDevice } from '../../support/device.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { RegisterPage, registersToTake, SAVING } from '../../support/register.ts'
import { signInAs } from '../../support/sign-in.ts'
import { expect, expectAccessible, test } from '../../support/test.ts'

const OFFICER = 'Marcus Thorne'

test('a register finished without a network outlives its browser, is sent once, and was taken when it was taken', async ({
  launchOptions,
}, testInfo) => {
  const before = await openDevice(testInfo.outputPath('device'), launchOptions)
  await signInAs(before.page, OFFICER)
  const [path = ''] = await registersToTake(before.page)
  const register = new RegisterPage(before.page)
  const opening = Date.now()
  await register.open(path)
  // The page reads the server's clock once, when it is drawn: it may be behind by as long as that took, never ahead.
  const behind = Date.now() - opening
  const asking = Date.now()
  const serverNow = Date.parse((await register.held()).serverNow)
  const ahead = { least: serverNow - Date.now(), most: serverNow - asking }

  await before.device.setOffline(true)
  const begun = Date.now()
  await new Keyboard(before.page).press('i', '.', 'Control+Enter')
  await register.expectKept()
  const finished = Date.now()
  await expectAccessible(before.page)
  await before.device.close()

  const after = await openDevice(testInfo.outputPath('device'), launchOptions)
  const { page, device } = after
  const sent: string[] = []
  device.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/v1/registers'))
      sent.push(request.postData() ?? '')
  })
  // Any page sends what waits: nobody has to find the register again.
  const answered = page.waitForResponse(
    (response) => response.url().endsWith('/api/v1/registers') && response.request().method() === 'POST',
  )
  await page.goto('/')
  expect((await answered).status()).toBe(200)

  const again = new RegisterPage(page)
  await again.open(path)
  await expect(again.spoken(/, ill\b/)).toHaveCount(1)
  await expect(again.spoken(/, not marked/)).toHaveCount(0)
  await page.reload()
  await expect(page.getByText(/^Taken by Marcus Thorne/)).toBeVisible()
  expect(sent).toHaveLength(1)

  const { taken, rows } = await again.held()
  const takenAt = Date.parse(taken?.at ?? '')
  expect(takenAt).toBeGreaterThanOrEqual(begun + ahead.least - behind)
  expect(takenAt).toBeLessThanOrEqual(finished + ahead.most)
  expect(new Set(rows.map(({ mark }) => mark?.revision))).toEqual(new Set([1]))
  await device.close()
})

test('a register whose answer was lost on the way is sent again and changes nothing', async ({ page }) => {
  await signInAs(page, OFFICER)
  const [path = ''] = await registersToTake(page)
  const register = new RegisterPage(page)
  const requests: string[] = []
  await page.route(SAVING, async (route) => {
    requests.push((route.request().postDataJSON() as { requestId: string }).requestId)
    if (requests.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  await register.open(path)
  await new Keyboard(page).press('.', 'Control+Enter')
  await register.expectKept()
  const first = await register.held()
  expect(first.taken).not.toBeNull()

  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await register.expectSaved()
  expect(requests).toHaveLength(2)
  expect(new Set(requests).size).toBe(1)
  const second = await register.held()
  expect(second.taken).toEqual(first.taken)
  expect(second.rows.map(({ mark }) => mark)).toEqual(first.rows.map(({ mark }) => mark))
})

test('signing out with a register unsent asks first, and takes it from the device', async ({ page }) => {
  await signInAs(page, OFFICER)
  const [path = ''] = await registersToTake(page)
  const register = new RegisterPage(page)
  await page.route(SAVING, (route) => route.abort())
  await register.open(path)
  await new Keyboard(page).press('.', 'Control+Enter')
  await register.expectKept()

  const question = page.getByRole('dialog', { name: '1 register has not been sent' })
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Stay signed in' }).click()
  await expect(question).toBeHidden()
  await register.expectKept()

  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await question.getByRole('button', { name: 'Sign out and lose it' }).click()
  await expect(page.getByText('You have signed out.')).toBeVisible()

  await page.unroute(SAVING)
  await signInAs(page, OFFICER)
  await register.open(path)
  await expect(page.getByText('Not taken yet')).toBeVisible()
  await expect(page.getByText('Nothing to save')).toBeVisible()
  expect((await register.held()).taken).toBeNull()
})
