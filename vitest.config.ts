import { defineConfig } from 'vitest/config'

const withDatabase = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    globalSetup: ['tests/support/template.ts'],
    setupFiles: ['tests/support/clone.ts'],
    // One database a worker, cloned once: files of a worker follow one another in it.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', include: ['tests/domain/**/*.test.ts'] } },
      { test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      withDatabase('integration'),
      withDatabase('isolation'),
    ],
  },
})
