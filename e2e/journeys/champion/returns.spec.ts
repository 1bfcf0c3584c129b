import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

test('a champion reads what is due to the authority, and says which count prompts', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  const school = new URL(page.url()).pathname.split('/').slice(0, 3).join('/')
  await arrive(`${school}/returns`)
  await expect(page.getByRole('heading', { level: 1, name: 'Returns' })).toBeVisible()
  await page.getByRole('radio', { name: 'Sessions of I divided by two' }).press('Space')
  await page.getByRole('button', { name: 'Save from today' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'sessions of I divided by two' })).toBeVisible()
  await expectAccessible(page)
})
