import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import { describe, expect, test } from 'vitest'

import { cardpress, project } from '../cli/run.ts'
import { flawsOf } from '../preview/axe.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { has } from '../programs-found.ts'

describe.skipIf(!has(BROWSER))('a report of a comparison', PATIENT, () => {
  test('keeps to WCAG 2.2 AA, in the light and in the dark, on any screen', async () => {
    const before = project('small')
    const folder = project('small', {
      'content/small/nl.yaml': ['name: Haas', 'name: Haasje'],
    })
    const { code } = await cardpress(['compare', before, '.', '-f', 'low'], { folder })
    expect(code).toBe(1)
    const browser = await startBrowser()
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      const page = await openPage(browser, {
        colorScheme,
        viewport: { width, height: 720 },
        // Its policy allows no script but its own.
        bypassCSP: true,
      })
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      await page.goto(String(pathToFileURL(join(folder, 'compare.html'))))
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      expect({ colorScheme, flaws: await flawsOf(page) }).toEqual({
        colorScheme,
        flaws: [],
      })
    }
  })
})
