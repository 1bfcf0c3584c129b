import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../../support/test.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { signInAs } from '../../support/sign-in.ts'

const LIMIT = 10 * 1024 * 1024

/** A file that no other run sends: the same one twice on a pupil is refused. */
const pdf = (name: string, size = 0) => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from(`%PDF-1.7\n${crypto.randomUUID()}`), Buffer.alloc(size)]),
})

/** Opens the first pupil's documents from the list of pupils. Gives their address. */
async function openDocuments(page: Page, keyboard: Keyboard): Promise<string> {
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  await page.goto(`/schools/${urn}/pupils`)
  await page.getByRole('table').getByRole('rowheader').getByRole('link').first().press('Enter')
  await page.waitForURL(/\/pupils\/\d+/)
  await keyboard.tabTo('Documents')
  await keyboard.press('Enter')
  await page.waitForURL(/\/documents$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Documents')
  return page.url()
}

/** Chooses a file in the browser's own picker, opened from the keyboard. */
async function choose(page: Page, file: ReturnType<typeof pdf>): Promise<void> {
  const picker = page.waitForEvent('filechooser')
  await page.getByLabel('File', { exact: true }).press('Space')
  await (await picker).setFiles(file)
}

test('an officer keeps a letter, reads it and removes it, by keyboard; each is in the access log', async ({
  page,
}) => {
  await signInAs(page, 'attendance_officer')
  const keyboard = new Keyboard(page)
  await openDocuments(page, keyboard)
  await expectAccessible(page)

  // Sent empty, it says what is missing beside each field.
  await page.getByRole('button', { name: 'Keep this document' }).press('Enter')
  await expect(page.getByText('Choose a file. An empty one cannot be kept.').first()).toBeVisible()
  await expect(page.getByText('Choose what it is.').first()).toBeVisible()
  await expectAccessible(page)

  const file = pdf('Doctor’s letter.docx')
  const name = `Letter ${file.buffer.toString('latin1').slice(9, 17)}`
  await choose(page, file)
  await page.getByLabel('What it is').selectOption({ label: 'Medical evidence' })
  await page.getByLabel('Name in the list').fill(name)
  await page.getByLabel('Confidential').press('Space')
  await page.getByRole('button', { name: 'Keep this document' }).press('Enter')
  await expect(page.getByText(`“${name}” is kept with the record until 18 Nov 2032.`)).toBeVisible()

  // What the file holds decides, not its name.
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Medical evidence')
  await expect(row).toContainText('PDF')
  await expect(row).toContainText('Confidential')
  await expect(row).toContainText('Attendance officer')
  await expectAccessible(page)

  const started = page.waitForEvent('download')
  await row.getByRole('link', { name, exact: true }).press('Enter')
  expect((await started).suggestedFilename()).toMatch(/\.pdf$/)
  const at = (await row.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  const answer = await page.request.get(at)
  expect(Buffer.compare(await answer.body(), file.buffer)).toBe(0)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringContaining('attachment'),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })

  await row.getByRole('link', { name: `Remove ${name}` }).press('Enter')
  await page.waitForURL(/\/remove$/)
  await expectAccessible(page)
  await page.getByLabel('Why is it removed?').fill('It belongs to another pupil')
  await page.getByRole('button', { name: 'Remove this document' }).press('Enter')
  await page.waitForURL(/\/documents$/)
  await expect(page.getByText(name)).toHaveCount(0)
  expect((await page.request.get(at)).status()).toBe(404)
})

test('a file of more than 10 MB is not sent, and says so beside the field', async ({ page }) => {
  await signInAs(page, 'attendance_officer')
  await openDocuments(page, new Keyboard(page))
  await page.getByLabel('File', { exact: true }).setInputFiles(pdf('Large.pdf', LIMIT))
  await page.getByLabel('What it is').selectOption({ label: 'Letter' })
  await page.getByRole('button', { name: 'Keep this document' }).press('Enter')
  await expect(page.getByText(/a document may be 10 MB at most/).first()).toBeVisible()
  await expect(page.getByLabel('What it is')).toHaveValue('letter')
})

test('whoever teaches is not shown documents', async ({ page }) => {
  await signInAs(page, 'class_teacher')
  const urn = /schools\/(\d+)/.exec(page.url())?.[1] ?? ''
  expect((await page.goto(`/schools/${urn}/pupils/1/documents`))?.status()).toBe(404)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a file is kept all the same, and one too large to be taken in is turned away beside its field', async ({
    page,
  }) => {
    await signInAs(page, 'attendance_officer')
    await openDocuments(page, new Keyboard(page))
    const at = page.url()
    await page.getByLabel('File', { exact: true }).setInputFiles(pdf('Huge.pdf', 2 * LIMIT))
    await page.getByLabel('What it is').selectOption({ label: 'Letter' })
    await page.getByRole('button', { name: 'Keep this document' }).press('Enter')
    await expect(page.getByText(/a document may be 10 MB at most/).first()).toBeVisible()
    await page.goto(at)
    await page.getByLabel('File', { exact: true }).setInputFiles(pdf('Small.pdf'))
    await page.getByLabel('What it is').selectOption({ label: 'Letter' })
    await page.getByRole('button', { name: 'Keep this document' }).press('Enter')
    await expect(page.getByText('“Small” is kept with the record until 18 Nov 2032.')).toBeVisible()
  })
})
