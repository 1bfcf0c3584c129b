import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/**
 * The Chromium on this machine: the one CHROMIUM_PATH names, Playwright's own, or the system's. Null if there is none.
 */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  return [chromium.executablePath(), ...INSTALLED].find((path) => existsSync(path)) ?? null
}

/** The same, but installs one if there is none: Playwright's own, else from the system's package manager. */
export function getChromium(log: (line: string) => void): string {
  for (const [words, command] of [
    ['Playwright', ['npx', 'playwright', 'install', 'chromium']],
    ['the system’s package manager', ['sh', '-c', 'apt-get update -qq && apt-get install -y -qq chromium']],
  ] as const) {
    const found = findChromium()
    if (found) return found
    log(`There is no Chromium here; asking ${words} for one.`)
    try {
      execFileSync(command[0], command.slice(1), { stdio: 'ignore' })
    } catch {
      log(`That did not work.`)
    }
  }
  const found = findChromium()
  if (found) return found
  throw new Error(
    'The tests in a browser need Chromium. Install it (for example `apt-get install chromium`) or set CHROMIUM_PATH.',
  )
}

if (import.meta.main) {
  try {
    getChromium(console.log)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
