import { expect, expectAccessible, test } from '../../support/test.ts'
import { signInAs } from '../../support/sign-in.ts'

test('an officer admits a pupil, who is at once on the register, and changes an entry with its reason', async ({
  page,
  arrive,
}) => {
  test.slow()
  await signInAs(page, 'attendance_officer')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await arrive(`/schools/${urn}/pupils/new`)

  // Sent empty, it says what is missing beside each field and keeps the page.
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await expect(page.getByText('Enter the legal surname.').first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('First name', { exact: true }).fill('Peregrine')
  await page.getByLabel('Surname', { exact: true }).fill('Quillfeather')
  await page.getByLabel('Male', { exact: true }).check()
  await page.getByLabel('Date of birth').fill('2018-11-02')
  await page.getByLabel('Year group').selectOption({ label: 'Year 3' })
  await page.getByLabel('Registration group').selectOption({ label: '3B' })
  await page.getByLabel('Address, first line').fill('1 Elm Grove')
  await page.getByLabel('Full name').fill('Wren Quillfeather')
  await page.getByLabel('Relationship').fill('Mother')
  await page.getByLabel('Telephone', { exact: true }).fill('07700 900123')
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await page.waitForURL(/\/pupils\/\d+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Peregrine Quillfeather')
  await expectAccessible(page)
  const pupil = page.url()

  for (const entry of [
    '',
    '/name',
    '/address',
    '/particulars',
    '/group',
    '/sessions',
    '/characteristics',
    '/leaving',
  ]) {
    await arrive(`${pupil}/edit${entry}`)
  }
  await arrive(`${pupil}/contacts/new`)

  await arrive(`${pupil}/edit/name`)
  await page.getByLabel('Surname', { exact: true }).fill('Quillfeather-Moss')
  await page.getByLabel('Surname in school').fill('')
  await page.getByLabel('It was entered wrongly').check()
  await page.getByLabel('Why is it changed?').fill('Birth certificate seen')
  await page.getByRole('button', { name: 'Change the name' }).click()
  await page.waitForURL(/\/pupils\/\d+$/)
  await page.getByText(/entries and amendments/).click()
  const row = page.getByRole('row').filter({ hasText: 'Birth certificate seen' }).first()
  await expect(row).toContainText('Quillfeather')
  await expect(row).toContainText('Attendance officer')
})
