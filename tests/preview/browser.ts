import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach } from 'vitest'

import { has, pathOf } from '../programs-found.ts'

const SHELL = 'chromium-headless-shell'

/** The program that browser tests ask for, the cheaper one first; they are skipped where `has` does not find it. */
export const BROWSER = has(SHELL) ? SHELL : 'chromium'

/** A busy machine takes seconds to start a browser: the most milliseconds that a test with one may take. */
export const PATIENT = { timeout: 60_000 }

const browsers: Browser[] = []
const pages: Page[] = []

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()))
})

afterAll(async () => {
  await Promise.all(browsers.splice(0).map((browser) => browser.close()))
})

/**
 * Starts the Chromium of the machine, without any way to a network; it ends with the tests of the file. `names` are
 * hosts that shall lead to this computer, as a foreign one would make them do.
 */
export async function startBrowser(names: readonly string[] = []): Promise<Browser> {
  const executablePath = pathOf(BROWSER)
  if (executablePath === undefined) throw new Error('There is no Chromium to start')
  const rules = [...names, 'localhost'].map((name) => `MAP ${name} 127.0.0.1`)
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-proxy-server',
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  })
  browsers.push(browser)
  return browser
}

/** A page of its own, with nothing of the pages before it; it closes with the test. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  pages.push(page)
  return page
}
