import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'

import { afterFile, afterTest } from '../clean-up.ts'
import { has, pathOf } from '../programs-found.ts'

const SHELL = 'chromium-headless-shell'

/** The program that browser tests ask for, the cheaper one first; they are skipped where `has` does not find it. */
export const BROWSER = has(SHELL) ? SHELL : 'chromium'

/** A busy machine takes seconds to start a browser: the most milliseconds that a test with one may take. */
export const PATIENT = { timeout: 60_000 }

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

/** A page of its own, with nothing of the pages before it; it closes with the test. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  afterTest(() => context.close())
  return page
}
