import { DEMO_PASSWORD } from '../../../prisma/seed/index.ts'
import { signInWithPassword, signOut } from '../../support/sign-in.ts'
import { expect, test } from '../../support/test.ts'

test('wrong passwords slow sign-in down, and the right one still opens the door', async ({
  page,
  browser,
}) => {
  await page.goto('/sign-in')
  const email = (await page.locator('li[data-role="school_admin"]').first().getAttribute('data-email')) ?? ''
  await signInWithPassword(page, email, DEMO_PASSWORD)

  // The browser is known from now on, by a cookie that no script reads.
  const cookies = await page.context().cookies()
  const known = cookies.find(({ name }) => name === 'rollbook.known-browser')
  expect(known).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  await signOut(page)

  const stranger = await (await browser.newContext()).newPage()
  const guess = async (from: typeof page) => {
    await from.goto('/sign-in')
    await from.getByLabel('E-mail address').fill(email)
    await from.getByLabel('Password').fill('a wrong guess')
    await from.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(from.getByText('do not belong together')).toBeVisible()
  }
  for (let n = 0; n < 5; n++) await guess(stranger)
  await guess(page)

  for (const from of [page, stranger]) await signInWithPassword(from, email, DEMO_PASSWORD)
})
