import type { Page } from '@playwright/test'
import { inventSchools } from '../../../prisma/seed/invent.ts'
import { localDate, type LocalDate } from '#domain/index.ts'
import { NOW } from '../../support/address.ts'
import { Keyboard } from '../../support/keyboard.ts'
import { isTagged, pdfText } from '../../support/pdf-text.ts'
import { unzipped } from '../../support/zip.ts'
import { signInAs, signOut } from '../../support/sign-in.ts'
import { expect, expectAccessible, test } from '../../support/test.ts'

const NONSENSE = { forename: 'Zyxquill', surname: 'Vorblethorpe', born: localDate('2018-11-02') }
const DAY = localDate(NOW.slice(0, 10))

type Known = { forenames: string[]; surname: string; born: LocalDate; upn: string | null }

/** Everybody's pupils of the demonstration's first school, and the one that this journey admits. */
function pupilsOfBirchfield(): Known[] {
  const { schools } = inventSchools('small', DAY)
  const birchfield = schools.find(({ plan }) => plan.key === 'birchfield')
  const invented = (birchfield?.pupils ?? []).map(({ forename, knownAs, surname, dateOfBirth, upn }) => ({
    forenames: [...new Set([forename, knownAs])],
    surname,
    born: dateOfBirth,
    upn,
  }))
  return [
    ...invented,
    { forenames: [NONSENSE.forename], surname: NONSENSE.surname, born: NONSENSE.born, upn: null },
  ]
}

const spaceless = (text: string) => text.replace(/\s/g, '')

/** Refuses a text in which any pupil is: by name in either order, UPN, date of birth, or the number of a record. */
function expectNoPupil(text: string, where: string, pupils: Known[]): void {
  const searched = spaceless(text)
  const found = pupils.flatMap(({ forenames, surname, born, upn }) => {
    const [year, month, day] = born.split('-')
    const forms = [
      ...forenames.flatMap((forename) => [
        `${forename} ${surname}`,
        `${surname}, ${forename}`,
        `${surname} ${forename}`,
      ]),
      born,
      `${day}/${month}/${year}`,
      ...(upn === null ? [] : [upn]),
    ]
    return forms.filter((form) => searched.includes(spaceless(form)))
  })
  expect(found, `pupils in the ${where}`).toEqual([])
  expect(text, `a nonsense name in the ${where}`).not.toMatch(/Zyxquill|Vorblethorpe/i)
  expect(text, `a pupil’s record in the ${where}`).not.toMatch(/\/pupils\/\d|pupil_?id/i)
}

/** Presses the button of this name, reached by Tab alone. */
async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const keyboard = new Keyboard(page)
  await keyboard.tabTo(name, 'button')
  await keyboard.press('Enter')
}

test('a champion publishes a report, and no pupil is in what a governor who also teaches there can read of it', async ({
  page,
  arrive,
}) => {
  test.slow()
  const pupils = pupilsOfBirchfield()
  expect(pupils.length).toBeGreaterThan(20)

  await test.step('somebody with a name like no other is admitted', async () => {
    await signInAs(page, 'attendance_officer')
    await page.goto('/schools/900001/pupils/new')
    await page.getByLabel('First name', { exact: true }).fill(NONSENSE.forename)
    await page.getByLabel('Surname', { exact: true }).fill(NONSENSE.surname)
    await page.getByLabel('Male', { exact: true }).check()
    await page.getByLabel('Date of birth').fill(NONSENSE.born)
    await page.getByLabel('Year group').selectOption({ label: 'Year 3' })
    await page.getByLabel('Registration group').selectOption({ label: '3B' })
    await page.getByLabel('Address, first line').fill('1 Elm Grove')
    await page.getByLabel('Full name').fill('Wren Vorblethorpe')
    await page.getByLabel('Relationship').fill('Mother')
    await page.getByLabel('Telephone', { exact: true }).fill('07700 900123')
    await page.getByRole('button', { name: 'Add to the register' }).click()
    await page.waitForURL(/\/pupils\/\d+$/)
    await signOut(page)
  })

  await test.step('the champion is warned of a name, takes it out, reads it through and publishes', async () => {
    await signInAs(page, 'attendance_champion')
    await arrive('/schools/900001/reports')
    await new Keyboard(page).tabTo('Autumn term 2026/27')
    await page.keyboard.press('Enter')
    await page.waitForURL(/reports\/2026\/autumn\/draft$/)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    const words = page.getByLabel('What the school says')
    await new Keyboard(page).tabTo('What the school says', 'textbox')
    await words.fill('Welcome to vorblethorpe, ZYXQUILL, who joined us today.')
    await pressButton(page, 'Keep as a draft')
    await expect(page.getByText(/holds the name of Zyxquill Vorblethorpe/).first()).toBeVisible()
    await pressButton(page, 'Save and review')
    await page.waitForURL(/draft\/review$/)
    await expect(page.getByText('The term’s last school day is 18 December 2026')).toBeVisible()
    await pressButton(page, 'Publish the interim report')
    await expect(page.getByText(/holds the name of Zyxquill Vorblethorpe/).first()).toBeVisible()
    await expectAccessible(page)
    await new Keyboard(page).tabTo('Back to the draft')
    await page.keyboard.press('Enter')
    await page.waitForURL(/reports\/2026\/autumn\/draft$/)
    await words.fill('A steady autumn. We now ring home on the first morning of every absence.')
    await words.focus()
    await pressButton(page, 'Save and review')
    await page.waitForURL(/draft\/review$/)
    await expect(page.getByText('A steady autumn.')).toBeVisible()
    await pressButton(page, 'Publish the interim report')
    await page.waitForURL(/reports\/2026\/autumn$/)
    await expect(page.getByText('A steady autumn.')).toBeVisible()
    await expect(page.getByText(/This is an interim report/)).toBeVisible()
    await signOut(page)
  })

  await test.step('the teacher changes to the governor’s workspace and reads it, by keyboard', async () => {
    await signInAs(page, 'class_teacher')
    const keyboard = new Keyboard(page)
    const switcher = page.locator('summary').filter({ hasText: 'Change workspace' })
    await expect(switcher).toBeVisible()
    await switcher.focus()
    await keyboard.press('Enter')
    await pressButton(page, /Staff governor/)
    await page.waitForURL(/\/reports$/)
    await expectAccessible(page)
    await keyboard.tabTo('Autumn term 2026/27')
    await keyboard.press('Enter')
    await page.waitForURL(/reports\/2026\/autumn$/)
    await expect(page.getByRole('heading', { name: 'Five questions to ask' })).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('in none of its forms is there a pupil', async () => {
    for (const path of ['', '/2026/autumn', '/2025/autumn', '/2025/spring', '/2025/summer']) {
      const at = `/schools/900001/reports${path}`
      const html = await (await page.request.get(at)).text()
      expectNoPupil(html, `page ${at}`, pupils)
      const payload = await page.request.get(at, { headers: { RSC: '1' } })
      expect(payload.headers()['content-type']).toContain('text/x-component')
      expectNoPupil(await payload.text(), `payload of ${at}`, pupils)
      if (path === '') continue
      const csv = await page.request.get(`${at}/file?format=csv`)
      expect(csv.status()).toBe(200)
      expectNoPupil(await csv.text(), `CSV of ${at}`, pupils)
      const excel = await page.request.get(`${at}/file?format=xlsx`)
      const sheets = unzipped(await excel.body())
      expect(sheets).toContain('Persistently absent')
      expectNoPupil(sheets, `workbook of ${at}`, pupils)
    }
    const pdf = await (await page.request.get('/schools/900001/reports/2026/autumn/pdf')).body()
    expect(isTagged(pdf)).toBe(true)
    expect(pdfText(pdf)).toContain('Fivequestionstoask')
    expectNoPupil(pdfText(pdf), 'PDF', pupils)
  })

  await test.step('and in that workspace the pupils themselves are not there', async () => {
    for (const path of ['pupils', 'registers', 'day', 'desk', 'reports/2026/autumn/draft', 'attendance']) {
      const answer = await page.request.get(`/schools/900001/${path}`)
      expect(answer.status(), path).toBe(404)
      expectNoPupil(await answer.text(), path, pupils)
    }
  })
})

test('a champion corrects a published report, and a governor finds both editions', async ({
  page,
  arrive,
}) => {
  await signInAs(page, 'attendance_champion')
  await arrive('/schools/900001/reports/2025/summer')
  await new Keyboard(page).tabTo('Correct this report')
  await page.keyboard.press('Enter')
  await page.waitForURL(/reports\/2025\/summer\/draft$/)
  await expectAccessible(page)
  await page.getByLabel('What the school says').fill('Summer, with the sports day marked as it was.')
  await pressButton(page, 'Save and review')
  await page.waitForURL(/draft\/review$/)
  await pressButton(page, 'Publish the corrected report')
  await expect(page.getByText(/Say what was wrong and what has changed/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Why it is corrected').fill('The sports day was marked as a closure.')
  await pressButton(page, 'Publish the corrected report')
  await page.waitForURL(/reports\/2025\/summer$/)
  await signOut(page)

  await signInAs(page, 'governor')
  await arrive('/schools/900001/reports/2025/summer')
  await expect(page.getByText('Why: The sports day was marked as a closure.')).toBeVisible()
  await expectAccessible(page)
  await new Keyboard(page).tabTo(/^Final report of/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/edition=1$/)
  await expect(page.getByText(/This edition was replaced on/)).toBeVisible()
  await expectAccessible(page)
  expect((await page.request.get('/schools/900001/reports/2025/summer?edition=3')).status()).toBe(404)
  expect(
    (await page.request.get('/schools/900001/reports/2025/summer/file?format=csv&edition=x')).status(),
  ).toBe(404)
})

test('a trustee finds each school’s latest report and reads it', async ({ page }) => {
  await signInAs(page, 'trustee')
  await expectAccessible(page)
  const keyboard = new Keyboard(page)
  await keyboard.tabTo(/Summer term 2025\/26/)
  await keyboard.press('Enter')
  await page.waitForURL(/reports\/2025\/summer$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('summer term 2025/26')
  await expectAccessible(page)
})
