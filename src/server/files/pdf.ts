import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { turnstile } from '../turnstile.ts'
import { attachment } from './attachment.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/** No page takes so long to draw; a browser that does is ended. */
const PATIENCE = 30_000

/** The cookie that signs the reader in, sealed as it came. */
export type Cookie = { name: string; value: string }

/** A browser that nobody has asked for anything is closed: reports are printed on a few days of a term. */
const KEPT_OPEN = 5 * 60_000

/**
 * A page of this server as a PDF with tags, for screen readers: printed by Chromium, signed in with the reader's own
 * session, so that it holds what the reader may see and nothing else. Takes the page's path and the sealed cookie.
 * Refuses where there is no Chromium, and while many others wait.
 */
export async function pageAsPdf(path: string, cookie: Cookie): Promise<Uint8Array<ArrayBuffer>> {
  const installed = env().CHROMIUM_PATH ?? INSTALLED.find((at) => existsSync(at))
  if (!installed)
    throw new Refusal(
      'no_browser',
      'This server cannot make PDFs: it has no Chromium. Use Print on the page and choose “Save as PDF”, or ask whoever runs the server to install Chromium or set CHROMIUM_PATH.',
    )
  return oneAtATime(() => draw(installed, new URL(path, env().NEXTAUTH_URL), cookie))
}

// A browser takes more memory than the rest of the server. A proxy in front gives up on whoever would wait longer.
const oneAtATime = turnstile('reports', {
  atOnce: 1,
  waiting: 6,
  full: 'Too many reports are being made. Try again in a minute.',
})

let open: Promise<Browser> | null = null
let closing: NodeJS.Timeout | undefined

async function draw(installed: string, address: URL, cookie: Cookie) {
  clearTimeout(closing)
  const browser = await browserAt(installed)
  const late = setTimeout(() => void browser.close(), PATIENCE)
  try {
    return await print(browser, address, cookie)
  } finally {
    clearTimeout(late)
    closing = setTimeout(() => void browser.close(), KEPT_OPEN).unref()
  }
}

/** The browser that is open, or a new one where there is none or the last one ended. */
async function browserAt(installed: string): Promise<Browser> {
  const now = await open?.catch(() => null)
  if (now?.isConnected()) return now
  open = chromium.launch({
    executablePath: installed,
    // Chromium refuses its sandbox to root, and starts for no other reason without it.
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: PATIENCE,
    // How this server ends is its own affair; the browser ends with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  return open
}

/** Each page is opened as if in a browser of its own: nothing of one reader is left for the next. */
async function print(browser: Browser, address: URL, { name, value }: Cookie) {
  const reader = await browser.newContext({ acceptDownloads: false, serviceWorkers: 'block' })
  try {
    const secure = address.protocol === 'https:'
    await reader.addCookies([{ name, value, url: address.origin, httpOnly: true, secure }])
    const page = await reader.newPage()
    await page.emulateMedia({ media: 'print' })
    // Charts are drawn by scripts that come after the page.
    await page.goto(address.href, { waitUntil: 'networkidle' })
    const pdf = await page.pdf({
      format: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    })
    return Uint8Array.from(pdf)
  } finally {
    await reader.close().catch(() => undefined)
  }
}

/** A PDF to download. */
export const pdfFile = (name: string, pdf: Uint8Array<ArrayBuffer>): Response =>
  attachment(name, 'application/pdf', new Blob([pdf]))
