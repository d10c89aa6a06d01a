import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/temporary-folder.ts',
    maxWorkers: '100%',
    // Many tests run the real command or a browser, and machines are busy at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
