import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds, and what it cannot decide, but for contrast: it gives up where words are cut off at an edge or lie on
 * a picture. The colours themselves are held to WCAG in `tests/page/contrast.test.ts`.
 */
export async function flawsOf(page: Page): Promise<readonly string[]> {
  // Once for each page: to read it again takes longer than its checks do.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { violations, incomplete } = await page.evaluate<AxeResults, string[]>(
    (rules) =>
      globalThis.axe.run(document, {
        runOnly: rules,
        // Without the paths to all that is well.
        resultTypes: ['violations', 'incomplete'],
        selectors: false,
        preload: false,
      }),
    RULES,
  )
  const undecided = incomplete.filter(({ id }) => id !== 'color-contrast')
  return [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  )
}

declare global {
  // oxlint-disable-next-line no-var -- the way to say what axe puts there
  var axe: typeof import('axe-core')
}
