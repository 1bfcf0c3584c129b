import { defineConfig, devices } from '@playwright/test'
import { BASE_URL } from './e2e/support/address.ts'
import { findChromium } from './scripts/find-chromium.ts'

const asRoot = process.getuid?.() === 0

export default defineConfig({
  projects: [
    { name: 'journeys', testDir: 'e2e/journeys' },
    // It changes whatever a form of anybody changes, so it comes last: --project fuzz --no-deps runs it by itself.
    { name: 'fuzz', testDir: 'e2e/fuzz', dependencies: ['journeys'], timeout: 600_000 },
  ],
  // Journeys share one school day and its registers: each reads what it needs, and they run one after another.
  workers: 1,
  // A journey that waits for ever must end; none may fail because the machine is busy.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: process.env['CI'] ? 'line' : 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: BASE_URL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // It stands between a journey and the network; the journey that is about it lets it in.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      chromiumSandbox: !asRoot,
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: 'node e2e/support/serve.ts',
    url: `${BASE_URL}/sign-in`,
    timeout: 900_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
