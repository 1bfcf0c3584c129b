import { Keyboard } from '../../support/keyboard.ts'
import { RegisterPage } from '../../support/register.ts'
import { signInAs } from '../../support/sign-in.ts'
import { expect, expectAccessible, test } from '../../support/test.ts'

test('of two who take one register the second sees the first one’s marks and chooses: nothing is lost silently', async ({
  page,
  browser,
}) => {
  const office = await (await browser.newContext()).newPage()
  await signInAs(page, 'Arjun Holroyd')
  await signInAs(office, 'Marcus Thorne')
  const path = (await page.locator('a[href*="/AM"]').first().getAttribute('href')) ?? ''
  const [mine, theirs] = [new RegisterPage(office), new RegisterPage(page)]
  await mine.open(path)
  await theirs.open(path)
  const names = await theirs.names()

  // The tutor: the first is away, everybody else is here.
  await new Keyboard(page).press('n', '.', 'Control+Enter')
  await theirs.expectSaved()

  // The office, on a screen from before that: the first is ill, the second late, the third here.
  await new Keyboard(office).press('i', 'l', ' ', 'Control+Enter')
  await expect(office.getByText('Some marks need a look')).toBeVisible()
  const conflicts = office.locator('.register-under').filter({ hasText: 'meanwhile' })
  await expect(conflicts).toHaveCount(2)
  await expect(conflicts.first()).toContainText(`Arjun Holroyd marked ${names[0] ?? ''} meanwhile`)
  await expectAccessible(office)
  expect((await mine.held()).rows.slice(0, 3).map(({ mark }) => mark?.code)).toEqual(['N', '/', '/'])

  await conflicts
    .filter({ hasText: names[1] })
    .getByRole('button', { name: /Take theirs/ })
    .click()
  await conflicts
    .filter({ hasText: names[0] })
    .getByRole('button', { name: /Keep mine/ })
    .click()
  await mine.expectSaved()
  await expect(conflicts).toHaveCount(0)

  // The tutor's screen learns of it when it is looked at again.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(theirs.spoken(/, ill\b/)).toHaveCount(1)
  const { rows } = await mine.held()
  expect(rows.slice(0, 3).map(({ mark }) => mark?.code)).toEqual(['I', '/', '/'])
  expect(rows.slice(0, 3).map(({ mark }) => mark?.revision)).toEqual([2, 1, 1])
  await office.context().close()
})
