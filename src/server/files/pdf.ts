import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { env } from '../env.ts'
import { Refusal } from '../refusal.ts'
import { attachment } from './attachment.ts'
import { browserPipe, type BrowserPipe } from './browser-pipe.ts'

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

const pages = z.object({ data: z.base64() })

/**
 * A page of this server as a PDF with tags, for screen readers: printed by Chromium, signed in with the reader's own
 * session, so that it holds what the reader may see and nothing else. Takes the page's path and the sealed cookie.
 * Refuses where there is no Chromium.
 */
export async function pageAsPdf(path: string, cookie: Cookie): Promise<Uint8Array<ArrayBuffer>> {
  const chromium = env().CHROMIUM_PATH ?? INSTALLED.find((at) => existsSync(at))
  if (!chromium)
    throw new Refusal(
      'no_browser',
      'This server cannot make PDFs: it has no Chromium. Use Print on the page and choose “Save as PDF”, or ask whoever runs the server to install Chromium or set CHROMIUM_PATH.',
    )
  return oneAtATime(() => draw(chromium, new URL(path, env().NEXTAUTH_URL), cookie))
}

let atWork: Promise<unknown> = Promise.resolve()

// A browser takes more memory than the rest of the server.
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = atWork.then(work, work)
  atWork = done.catch(() => undefined)
  return done
}

async function draw(chromium: string, page: URL, cookie: Cookie) {
  const home = await mkdtemp(join(tmpdir(), 'rollbook-pdf-'))
  const browser = spawn(chromium, switches(home), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const gone = new Promise<void>((resolve) => browser.once('close', () => resolve()))
  const late = setTimeout(() => browser.kill('SIGKILL'), PATIENCE)
  try {
    return await print(browserPipe(browser), page, cookie)
  } finally {
    clearTimeout(late)
    browser.kill('SIGKILL')
    await gone
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function print({ ask, event }: BrowserPipe, page: URL, cookie: Cookie) {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await ask('Target.attachToTarget', { targetId, flatten: true }))
  const tell = (method: string, params = {}) => ask(method, params, sessionId)
  await tell('Network.setCookie', {
    ...cookie,
    url: page.origin,
    httpOnly: true,
    secure: page.protocol === 'https:',
  })
  await tell('Page.enable')
  await tell('Page.setLifecycleEventsEnabled', { enabled: true })
  await tell('Emulation.setEmulatedMedia', { media: 'print' })
  const { loaderId } = await tell('Page.navigate', { url: page.href })
  if (loaderId === undefined) throw new Error(`${page.pathname} could not be opened for printing.`)
  // Charts are drawn by scripts that come after the page.
  await event('Page.lifecycleEvent', (now) => now['name'] === 'networkIdle' && now['loaderId'] === loaderId)
  const { data } = pages.parse(
    await tell('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      paperWidth: 8.27,
      paperHeight: 11.69,
    }),
  )
  return Uint8Array.from(Buffer.from(data, 'base64'))
}

const switches = (home: string): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${home}`,
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  // Chromium refuses its sandbox to root, and starts for no other reason without it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** A PDF to download. */
export const pdfFile = (name: string, pdf: Uint8Array<ArrayBuffer>): Response =>
  attachment(name, 'application/pdf', new Blob([pdf]))
