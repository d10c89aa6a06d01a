import { availableParallelism } from 'node:os'

import { defineConfig } from 'vitest/config'

/** Tests that put other modules in place of Node's, or look at what a module has in memory: each in a process of its own. */
const ALONE = ['preview/blind', 'preview/changed-files', 'text/patterns'].map(
  (file) => `tests/${file}.test.ts`,
)

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    setupFiles: 'tests/each-file.ts',
    // More than there are cores, since tests of the page mostly wait for the browser.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Many tests run the real command or a browser, and machines are busy at times.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          // Loading the modules anew for each file takes longer than its tests do.
          isolate: false,
        },
      },
    ],
  },
})
