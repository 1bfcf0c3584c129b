import { expect, type Page } from '@playwright/test'

/**
 * Signs in as one of the demonstration's people with one click, and waits for where their work begins. Takes a role
 * ('attendance_officer': the first such person listed), an e-mail address or a name.
 */
export async function signInAs(page: Page, who: string): Promise<void> {
  await page.goto('/sign-in')
  const listed = page.locator(`li[data-role="${who}"], li[data-email="${who}"]`)
  const named = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `${who},` }) })
  await listed.or(named).first().getByRole('button').click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
  // On a narrow screen the button lies folded away in the menu.
  await expect(page.locator('form[data-sign-out]')).toBeAttached()
}

/** Signs in by the form, as everybody does where there is no demonstration. */
export async function signInWithPassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Signs out, as the button on every page does. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You have signed out.')).toBeVisible()
}
