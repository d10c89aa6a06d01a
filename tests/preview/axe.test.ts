import { copyFileSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { project } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { runPreview } from './run-preview.ts'

const axe = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds, and what it cannot decide, but for contrast: it gives up where words are cut off at an edge or lie on
 * a picture. The colours themselves are held to WCAG in `tests/page/contrast.test.ts`.
 */
async function flawsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations, incomplete } = await page.evaluate<AxeResults, string[]>(
    (rules) => globalThis.axe.run(document, { runOnly: rules }),
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

const VIEWS = ['card', 'both', 'contact', 'languages', 'sheets', 'compare', 'desk']

describe.skipIf(!has(BROWSER))('the page keeps to WCAG 2.2 AA', PATIENT, () => {
  let browser: Browser
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    const folder = project('small')
    const content = join(folder, 'content/small')
    copyFileSync(join(content, 'en.yaml'), join(content, 'ar.yaml'))
    ;({ url } = await runPreview(folder, '--edit'))
  }, 60_000)

  const open = async (
    query: string,
    options: Parameters<typeof openPage>[1] = {},
  ): Promise<Page> => {
    const page = await openPage(browser, { locale: 'en', ...options })
    await page.goto(`${url}?deck=small&format=little&${query}`)
    await page.locator('main').waitFor()
    await page.locator('.picture img, .fields, .compared').first().waitFor()
    return page
  }

  for (const [scheme, language] of [
    ['light', 'nl'],
    ['dark', 'ar'],
  ] as const)
    test.each(VIEWS)(`in the view %s, ${scheme}, ${language}`, async (view) => {
      const page = await open(`view=${view}&language=${language}`, {
        colorScheme: scheme,
      })
      expect(await flawsOf(page)).toEqual([])
    })

  test.each(VIEWS)(
    'in the view %s on a narrow screen, without scrolling sideways',
    async (view) => {
      const page = await open(`view=${view}&language=en`, {
        viewport: { width: 320, height: 640 },
      })
      expect(await flawsOf(page)).toEqual([])
      const [wide, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ])
      expect(wide).toBeLessThanOrEqual(room ?? 0)
    },
  )

  test.each(['?', 'e', 'i'])('in the dialog behind the key %s', async (key) => {
    const page = await open('view=card&language=nl')
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    expect(await flawsOf(page)).toEqual([])
  })
})
