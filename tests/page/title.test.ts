import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { project } from '../cli/run.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { PICTURE, runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'

/** What is looked at, as the foot of the page names it. */
const foot = (page: Page) => page.locator('.status > p').first().innerText()

describe.skipIf(!has(BROWSER))(
  'what the foot of the page and its title tell',
  PATIENT,
  () => {
    let browser: Browser
    let url: string

    beforeAll(async () => {
      browser = await startBrowser()
      ;({ url } = await runPreview(project('small')))
    }, PATIENT.timeout)

    async function look(query: string): Promise<Page> {
      const page = await openPage(browser, { locale: 'en' })
      await page.goto(`${url}?deck=small&language=nl&format=little&${query}`)
      await page.waitForSelector(PICTURE)
      return page
    }

    test('a sheet, where one looks at sheets; a side of a card, where at cards', async () => {
      const page = await look('view=sheets&piece=owl')
      await expect.poll(() => foot(page), SOON).toBe('Sheet 1.1 · Front · 210 × 297 mm')
      expect(await page.title()).toContain('Sheet 1.1 · Front · small')
      await page.keyboard.press('f')
      await expect.poll(() => foot(page), SOON).toBe('Sheet 1.1 · Back · 210 × 297 mm')
      await page.keyboard.press('1')
      await expect.poll(() => foot(page), SOON).toBe('Uil, front · 60 × 90 mm')
    })

    test('that the deck is kept to compare with, until one looks elsewhere', async () => {
      const page = await look('piece=owl')
      await page.keyboard.press('P')
      const told = page.getByRole('status').filter({ hasText: 'Version pinned' })
      await told.waitFor()
      await page.keyboard.press('6')
      await page.locator('.summary').filter({ hasText: 'the same' }).waitFor()
      expect(await told.count()).toBe(0)
    })
  },
)
