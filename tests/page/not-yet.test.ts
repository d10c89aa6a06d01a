import type { Browser } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { project } from '../cli/run.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { PICTURE, runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'

/** A gate that what is asked for waits at. */
class Gate {
  readonly passed: Promise<void>
  private letPass: (() => void) | undefined

  constructor() {
    this.passed = new Promise((resolve) => {
      this.letPass = resolve
    })
  }

  open(): void {
    this.letPass?.()
  }
}

describe.skipIf(!has(BROWSER))('what the page tells before it knows', PATIENT, () => {
  let browser: Browser
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    ;({ url } = await runPreview(project('small')))
  }, PATIENT.timeout)

  test('neither that there are no problems nor that it is live, and no card that looks empty', async () => {
    const page = await openPage(browser, { locale: 'en' })
    const [view, picture] = [new Gate(), new Gate()]
    await page.route('**/api/view?*', async (route) => {
      await view.passed
      await route.continue()
    })
    await page.route('**/api/picture/**', async (route) => {
      await picture.passed
      await route.continue()
    })
    await page.goto(`${url}?deck=small&language=nl&format=little`)
    const panel = page.locator('.panel')
    const link = page.locator('.status > .connection')
    await panel.getByText('Checking for problems …').waitFor()
    expect(await panel.innerText()).not.toContain('No problems')
    expect(await link.innerText()).toBe('Connecting …')
    view.open()
    await panel.getByText('No problems: this can be printed.').waitFor()
    await link.getByText('Live').waitFor()
    // The sides are known now, and not drawn yet.
    const card = page.locator('.stage .side-card').first()
    expect(await card.getAttribute('data-drawn')).toBe('false')
    expect(await card.innerText()).toContain('Drawing …')
    const paper = card.locator('.paper')
    const ground = () => paper.evaluate((one) => getComputedStyle(one).backgroundColor)
    expect(await ground()).toBe('rgba(0, 0, 0, 0)')
    picture.open()
    await page.waitForSelector(PICTURE)
    expect(await ground()).toBe('rgb(255, 255, 255)')
    expect(await card.innerText()).not.toContain('Drawing …')
  })
})
