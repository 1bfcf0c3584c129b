import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test'
import { BASE_URL } from './address.ts'

/** A browser whose profile lies in a folder: closed and opened again, it is the same device with what it keeps. */
export async function openDevice(
  folder: string,
  options: LaunchOptions,
): Promise<{ device: BrowserContext; page: Page }> {
  const device = await chromium.launchPersistentContext(folder, {
    ...options,
    baseURL: BASE_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  return { device, page: device.pages()[0] ?? (await device.newPage()) }
}
