import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs, signOut } from '../../support/sign-in.ts'

test('a trust’s attendance lead compares its schools and goes down to pupils, by keyboard', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'trust_attendance_lead')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/attendance`)
  const schools = page.getByRole('table', { name: /counted at each school/ })
  expect(await schools.getByRole('row').count()).toBeGreaterThan(2)

  const keyboard = new Keyboard(page)
  await keyboard.tabTo(/^Severe/)
  await keyboard.press('Enter')
  await page.waitForURL(/sort=severe/)
  await expectAccessible(page)

  // The year before: a school that joined in it has no figures of all of it, and the page says since when it is here.
  await arrive(`${home}/attendance?year=2025`)
  await expect(schools.getByRole('row').filter({ hasText: 'Castle Mead' })).toContainText(
    /here since 1 Jan 2026/,
  )

  await keyboard.tabTo(/^Pupils$/)
  await keyboard.press('Enter')
  await page.waitForURL(/\/pupils/)
  const severe = page.getByRole('table', { name: /missed half or more/ })
  await severe.getByRole('link').first().focus()
  await keyboard.press('Enter')
  await page.waitForURL(/\/schools\/\d+\/pupils\/\d+/)
  await expectAccessible(page)
})

test('a trustee sees what the schools have published, and no pupil', async ({ page, arrive }) => {
  await signInAs(page, 'trustee')
  const home = new URL(page.url()).pathname
  await arrive(`${home}/attendance`)
  const published = page.getByRole('table', { name: /as each school published it/ })
  expect(await published.getByRole('row').count()).toBeGreaterThan(2)
  expect(await page.getByRole('link', { name: 'Pupils' }).count()).toBe(0)

  const keyboard = new Keyboard(page)
  await keyboard.tabTo('Fernhill Academy')
  await keyboard.press('Enter')
  await page.waitForURL(/\/schools\/900002\/reports\/2025\/summer/)
  await expectAccessible(page)

  for (const path of ['pupils', 'cohorts', 'file', 'pupils/file', 'cohorts/file'])
    expect((await page.request.get(`${home}/attendance/${path}`)).status()).toBe(404)
  await signOut(page)
})
