import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

test('nothing is for search engines, and the public files need no one signed in', async ({ request }) => {
  const robots = await request.get('/robots.txt')
  expect(await robots.text()).toContain('Disallow: /')
  const manifest = await request.get('/manifest.webmanifest')
  expect(await manifest.json()).toMatchObject({ name: 'Rollbook', start_url: '/' })
  for (const path of ['/icon.svg', '/offline.html', '/offline-worker.js']) {
    const found = await request.get(path)
    expect(found.status(), path).toBe(200)
    expect(found.headers()['content-security-policy'], path).toContain("default-src 'none'")
  }
  const signIn = await request.get('/sign-in')
  expect(signIn.headers()).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
})

test.describe('without a connection', () => {
  test.use({ serviceWorkers: 'allow' })

  test('a page says so and what is safe, and nothing of the school was kept', async ({ page, context }) => {
    await signInAs(page, 'teacher')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await context.setOffline(true)
    await page.goto('/').catch(() => undefined)
    await expect(page.getByRole('heading', { name: 'No connection to Rollbook' })).toBeVisible()
    await expectAccessible(page)
    const kept = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    expect(kept).toEqual(['/offline.html'])
    await context.setOffline(false)
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'No connection to Rollbook' })).toBeHidden()
  })
})
