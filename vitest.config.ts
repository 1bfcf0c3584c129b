import { defineConfig } from 'vitest/config'

// A test that waits for ever must end; none may fail because the machine is busy. What is fast enough the bench says.
const LIMITS = { testTimeout: 120_000, hookTimeout: 180_000 }

const withDatabase = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/support/template.ts'],
    setupFiles: ['tests/support/clone.ts'],
    // One database a worker, cloned once: files of a worker follow one another in it.
    isolate: false,
    maxWorkers: 2,
    ...LIMITS,
  },
})

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'], ...LIMITS } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...LIMITS } },
      withDatabase('integration'),
      withDatabase('isolation'),
    ],
  },
})
