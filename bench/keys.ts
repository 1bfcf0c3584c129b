import { chromium } from '@playwright/test'
import { findChromium } from '../scripts/find-chromium.ts'

declare global {
  interface Window {
    paints: number[]
  }
}

const TURN = ['n', '/', 'ArrowUp', 'ArrowUp']

/**
 * Milliseconds from each of a hundred keys to the paint after it, in a register's page as a teacher types; null where
 * there is no Chromium. Takes the page's address and its reader's cookie; saves nothing.
 */
export async function keysToPaint(url: string, cookie: string): Promise<number[] | null> {
  const executablePath = findChromium()
  if (executablePath === null) return null
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
  try {
    const context = await browser.newContext()
    const [name = '', ...value] = cookie.split('=')
    await context.addCookies([{ name, value: value.join('='), url: new URL(url).origin }])
    const page = await context.newPage()
    await page.goto(url, { waitUntil: 'networkidle' })
    await page.evaluate(timePaints)
    await page.locator('[data-mark]').first().focus()
    for (let key = 0; key < 100; key++) {
      await page.keyboard.press(TURN[key % TURN.length] ?? '')
      await page.waitForFunction((count) => window.paints.length > count, key)
    }
    return await page.evaluate(() => window.paints)
  } finally {
    await browser.close()
  }
}

// Runs in the page: a message posted in a frame's callback is heard once that frame is painted.
function timePaints() {
  window.paints = []
  const pressed = (event: KeyboardEvent) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.paints.push(performance.now() - event.timeStamp)
      port2.postMessage(null)
    })
  }
  document.addEventListener('keydown', pressed, true)
}
