import { ROLE_IDS } from '#domain/index.ts'
import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

const PEOPLE = ROLE_IDS.filter((role) => role !== 'service')

for (const role of PEOPLE) {
  test(`a ${role} signs in with one click and every place of their rail opens, accessibly`, async ({
    page,
  }) => {
    await signInAs(page, role)
    await expectAccessible(page)
    const places = await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    for (const place of places) {
      const response = await page.goto(place)
      expect(response?.status(), place).toBe(200)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
    }
  })
}

test('the sign-in page and the gallery are accessible', async ({ arrive }) => {
  await arrive('/sign-in')
  await arrive('/gallery')
  await arrive('/gallery/register')
})

test('another school’s address is the same page as one that does not exist', async ({ page }) => {
  await signInAs(page, 'attendance_officer')
  const own = Number(/schools\/(\d+)/.exec(page.url())?.[1])
  const foreign = await page.goto(`/schools/${own === 900006 ? 900001 : 900006}/day`)
  const foreignBody = await page.getByRole('main').innerText()
  const missing = await page.goto('/schools/999999/day')
  expect([foreign?.status(), missing?.status()]).toEqual([404, 404])
  expect(await page.getByRole('main').innerText()).toBe(foreignBody)
})

test('a governor finds no pupil’s name anywhere', async ({ page }) => {
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/schools/${urn}/day/pupils?date=2026-11-17&session=AM&pile=attending`)
  const names = (await page.getByRole('rowheader').allInnerTexts()).slice(0, 40).map((name) => name.trim())
  expect(names.length).toBeGreaterThan(20)
  await page.context().clearCookies()

  await signInAs(page, 'governor')
  for (const path of ['', '/day', '/day/pupils?pile=attending', '/pupils', '/registers', '/day/in-now']) {
    await page.goto(`/schools/${urn}${path}`)
    const html = await page.content()
    expect(names.filter((name) => html.includes(name))).toEqual([])
  }
})

test('a session that was ended elsewhere is out at the next click, and comes back to where it was', async ({
  page,
  context,
}) => {
  await signInAs(page, 'attendance_officer')
  const day = page.url()
  await context.clearCookies()
  await page.goto(day)
  await expect(page).toHaveURL(/sign-in\?next=/)
})
