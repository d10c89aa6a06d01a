import { copyFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { project } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { flawsOf } from './axe.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { runPreview } from './run-preview.ts'

/** The views by their keys, and what is in each when it is there. */
const VIEWS = [
  ['1', 'card', '.stage .picture img'],
  ['2', 'both', '.stage .picture img'],
  ['3', 'contact', '.thumbnail img'],
  ['4', 'languages', '.picture img'],
  ['v', 'formats', '.picture img'],
  ['5', 'sheets', '.stage .picture img'],
  ['6', 'compare', '.compared'],
  ['y', 'specimen', '.specimen .picture img'],
  ['7', 'editor', '.field'],
] as const

/** What stands in a view that waits for its first answer, where that is no badge over cards. */
const UNANSWERED: ReadonlyMap<string, string> = new Map([
  ['editor', 'main'],
  ['specimen', '.specimen [role="status"]'],
])

const MODES = {
  'in the light, in Dutch': { language: 'nl', colorScheme: 'light', width: 1280 },
  'in the dark, in Arabic': { language: 'ar', colorScheme: 'dark', width: 1280 },
  'on a narrow screen': { language: 'en', colorScheme: 'light', width: 320 },
} as const
type Mode = (typeof MODES)[keyof typeof MODES]

/** Goes to a view by its key. */
async function goTo(page: Page, key: string, view: string): Promise<void> {
  await page.keyboard.press(key)
  await page.waitForURL(
    (address) => (address.searchParams.get('view') ?? 'card') === view,
  )
}

describe.skipIf(!has(BROWSER))('the page keeps to WCAG 2.2 AA', PATIENT, () => {
  let browser: Browser
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    const folder = project('small')
    const content = join(folder, 'content/small')
    copyFileSync(join(content, 'en.yaml'), join(content, 'ar.yaml'))
    ;({ url } = await runPreview(folder, '--edit'))
  })

  const openIn = ({ colorScheme, width }: Mode): Promise<Page> =>
    openPage(browser, { locale: 'en', colorScheme, viewport: { width, height: 720 } })

  const open = async (mode: Mode): Promise<Page> => {
    const page = await openIn(mode)
    await page.goto(`${url}?deck=small&format=little&language=${mode.language}`)
    await page.locator('.stage .picture img').first().waitFor()
    return page
  }

  test.each(Object.entries(MODES))('in every view, %s', async (_, mode) => {
    const page = await open(mode)
    for (const [key, view, content] of VIEWS) {
      await goTo(page, key, view)
      await page.locator(content).first().waitFor()
      expect({ view, flaws: await flawsOf(page) }).toEqual({ view, flaws: [] })
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect({ view, sideways }).toEqual({ view, sideways: 0 })
    }
  })

  test('with each menu open on a narrow screen, in Dutch', async () => {
    const viewport = { width: 320, height: 720 }
    const page = await openPage(browser, { locale: 'nl', viewport })
    await page.goto(`${url}?deck=small&format=little&language=nl`)
    await page.locator('.stage .picture img').first().waitFor()
    const menus = page.locator('.menu')
    for (const menu of await menus.all()) {
      await menu.locator('summary').click()
      const [name, sideways, right] = await menu.evaluate((element) => [
        element.querySelector('summary')?.textContent,
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        Math.max(
          ...[...element.querySelectorAll('.menu-list, .menu-list *')].map(
            (one) => one.getBoundingClientRect().right,
          ),
        ),
      ])
      expect({ name, sideways }).toEqual({ name, sideways: 0 })
      expect(right).toBeLessThanOrEqual(320)
      await page.keyboard.press('Escape')
    }
    expect(await menus.count()).toBeGreaterThan(1)
  })

  test('in the settings of the desk', async () => {
    const page = await openIn(MODES['on a narrow screen'])
    for (const part of ['settings', 'colours', 'organisation']) {
      await page.goto(`${url}?deck=small&language=nl&view=editor&part=${part}`)
      await page.locator('.deck-settings').waitFor()
      expect({ part, flaws: await flawsOf(page) }).toEqual({ part, flaws: [] })
    }
  })

  test('in every dialog', async () => {
    const page = await open(MODES['in the dark, in Arabic'])
    for (const key of ['?', 'e', 'i']) {
      // Pressed again where the page was still busy with closing the last one; in a dialog the key does nothing.
      await expect
        .poll(
          async () => {
            await page.keyboard.press(key)
            return page.getByRole('dialog').isVisible()
          },
          { timeout: 30_000 },
        )
        .toBe(true)
      expect({ key, flaws: await flawsOf(page) }).toEqual({ key, flaws: [] })
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  test('in every view before the program has answered, half-way into what appears', async () => {
    const page = await openIn(MODES['in the light, in Dutch'])
    await page.route(/\/api\/(?:view|sheets|compare|specimen|editor)\?/, () => undefined)
    await page.goto(`${url}?deck=small&format=little&language=nl`)
    for (const [key, view] of VIEWS) {
      await goTo(page, key, view)
      await page.locator(UNANSWERED.get(view) ?? '.badge').waitFor({ state: 'attached' })
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) {
          animation.pause()
          animation.currentTime = 450
        }
      })
      expect({ view, flaws: await flawsOf(page) }).toEqual({ view, flaws: [] })
    }
  })
})
