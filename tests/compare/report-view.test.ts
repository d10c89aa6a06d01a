import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { runHere } from '../cli/run-here.ts'
import { project } from '../cli/run.ts'
import { flawsOf } from '../preview/axe.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { has } from '../programs-found.ts'

/** The first side of a state. */
const sideOf = (page: Page, when: 'Voor' | 'Na') =>
  page.getByRole('figure', { name: when, exact: true }).first()

describe.skipIf(!has(BROWSER))(
  'a report of a comparison of words in Dutch, in Dutch',
  PATIENT,
  () => {
    let browser: Browser
    let address = ''

    beforeAll(async () => {
      const before = project('small')
      const folder = project('small', {
        'content/small/nl.yaml': ['name: Haas', 'name: Haasje'],
      })
      await runHere(['compare', before, '.', '-f', 'low'], { folder })
      address = String(pathToFileURL(join(folder, 'compare.html')))
      browser = await startBrowser()
    })

    const open = async (options: Parameters<typeof openPage>[1] = {}): Promise<Page> => {
      const page = await openPage(browser, options)
      await page.goto(address)
      return page
    }

    test('keeps to WCAG 2.2 AA, in the light and in the dark, on any screen', async () => {
      for (const [colorScheme, width, ...looks] of [
        ['light', 1280, 'Schuif', 'Naast elkaar'],
        ['dark', 320, 'Verschil', 'Knipperen'],
      ] as const) {
        // Its policy allows no script but its own.
        const options = { viewport: { width, height: 720 }, bypassCSP: true }
        // oxlint-disable-next-line no-await-in-loop -- one page after another
        const page = await open({ ...options, colorScheme })
        for (const look of looks) {
          // oxlint-disable-next-line no-await-in-loop -- one look after another
          await page.getByRole('button', { name: look }).click()
          // oxlint-disable-next-line no-await-in-loop -- one look after another
          expect({ look, flaws: await flawsOf(page) }).toEqual({ look, flaws: [] })
        }
        // oxlint-disable-next-line no-await-in-loop -- one page after another
        expect(await page.evaluate(() => document.body.scrollWidth)).toBeLessThanOrEqual(
          width,
        )
      }
    })

    test('shows both sides, and no tools, where scripts do not run', async () => {
      const page = await open({ javaScriptEnabled: false })
      await sideOf(page, 'Voor').getByRole('img', { name: 'Haas' }).waitFor()
      await sideOf(page, 'Na').getByRole('img', { name: 'Haasje' }).waitFor()
      expect(await page.getByRole('button').count()).toBe(0)
      await page.getByText('kanten zijn veranderd').waitFor()
      const [before, after] = [
        await sideOf(page, 'Voor').boundingBox(),
        await sideOf(page, 'Na').boundingBox(),
      ]
      expect(after!.x).toBeGreaterThan(before!.x + before!.width)
    })

    test('shows them on each other in all modes, under its own policy', async () => {
      const page = await open({ reducedMotion: 'reduce' })
      const flaws: string[] = []
      page.on('console', (message) => flaws.push(message.text()))
      const clip = (when: 'Voor' | 'Na') =>
        sideOf(page, when).evaluate((one) => getComputedStyle(one).clipPath)
      await page.getByRole('button', { name: 'Schuif' }).click()
      await page.getByRole('slider').press('End')
      expect(await clip('Na')).toContain('100%')
      const box = (await sideOf(page, 'Voor').boundingBox())!
      await page.mouse.move(box.x + box.width / 4, box.y + 20)
      await page.mouse.down()
      await page.mouse.up()
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toBe(
        '25 % voor',
      )
      await page.getByRole('button', { name: 'Knipperen' }).click()
      await sideOf(page, 'Voor').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: 'Omwisselen' }).click()
      await sideOf(page, 'Voor').waitFor()
      await page.getByRole('button', { name: 'Verschil' }).click()
      const blend = await page
        .locator('[data-when=after] > .pair-picture')
        .first()
        .evaluate((one) => getComputedStyle(one).mixBlendMode)
      expect(blend).toBe('difference')
      await page.getByLabel('Veranderingen omlijnen').uncheck()
      await page.locator('.changes').first().waitFor({ state: 'hidden' })
      expect(flaws).toEqual([])
    })
  },
)
