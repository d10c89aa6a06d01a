import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

import { afterFile, afterTest } from '../clean-up.ts'
import { has, pathOf } from '../programs-found.ts'
import { SOON } from '../soon.ts'

const SHELL = 'chromium-headless-shell'

/** The program that browser tests ask for, the cheaper one first; they are skipped where `has` does not find it. */
export const BROWSER = has(SHELL) ? SHELL : 'chromium'

/** A busy machine takes half a minute to start a browser: the most milliseconds that a test with one may take. */
export const PATIENT = { timeout: 180_000 }

let shared: Promise<Browser> | undefined

/**
 * The Chromium of the machine, without any way to a network: one for all files that this process tests. With `names`,
 * hosts that shall lead to this computer as a foreign one would make them do, it is another one and ends with the file.
 */
export async function startBrowser(names: readonly string[] = []): Promise<Browser> {
  if (names.length === 0) return (shared ??= launch([]))
  const browser = await launch(names)
  afterFile(() => browser.close())
  return browser
}

async function launch(names: readonly string[]): Promise<Browser> {
  const executablePath = pathOf(BROWSER)
  if (executablePath === undefined) throw new Error('There is no Chromium to start')
  const rules = [...names, 'localhost'].map((name) => `MAP ${name} 127.0.0.1`)
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-proxy-server',
      `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'].join(', ')}`,
    ],
  })
}

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>

/** Pages that no test uses now, each under its browser and its options. */
const unused = new Map<Browser, Map<string, Page[]>>()

/**
 * A page with nothing of the pages before it, until the test is over. To start one takes a second of a core: so it is one
 * that another test had with the same options, where there is one.
 */
export async function openPage(
  browser: Browser,
  options: ContextOptions = {},
): Promise<Page> {
  const pages = unusedOf(browser, JSON.stringify(options))
  const page = pages.pop() ?? (await (await browser.newContext(options)).newPage())
  page.setDefaultTimeout(SOON.timeout)
  afterTest(async () => {
    if (await empty(page)) pages.push(page)
    else await page.context().close()
  })
  return page
}

function unusedOf(browser: Browser, options: string): Page[] {
  const ofBrowser = unused.get(browser) ?? new Map<string, Page[]>()
  unused.set(browser, ofBrowser)
  const pages = ofBrowser.get(options) ?? []
  ofBrowser.set(options, pages)
  return pages
}

/** Takes from a page what a test left there. Gives whether it could: not where the page was closed, or had no address. */
async function empty(page: Page): Promise<boolean> {
  const others = page
    .context()
    .pages()
    .filter((one) => one !== page)
  try {
    await Promise.all(others.map((one) => one.close()))
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    for (const event of ['dialog', 'console']) page.removeAllListeners(event)
    await page.mouse.move(-1, -1)
    // From within, as the process of the page stays then.
    await page.evaluate(() => {
      globalThis.localStorage.clear()
      globalThis.location.replace('about:blank')
    })
    await page.waitForURL('about:blank')
    return true
  } catch {
    return false
  }
}
