import { defineConfig } from 'vitest/config'

/** Tests that run the command, a server or a browser, or change the process; each file of them in a process of its own. */
const WHOLE = ['cli', 'compare', 'fuzz', 'page', 'preview', 'project', 'promises'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
)
// It looks at what a package has in memory, which other tests change.
WHOLE.push('tests/text/patterns.test.ts')

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    maxWorkers: '100%',
    // Many tests run the real command or a browser, and machines are busy at times.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'whole', include: WHOLE } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: WHOLE,
          // Loading the modules anew for each file takes as long as the tests do.
          isolate: false,
        },
      },
    ],
  },
})
