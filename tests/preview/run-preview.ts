import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'

import type { Page } from 'playwright-core'

import { afterFile } from '../clean-up.ts'
import { COMMAND } from '../cli/run.ts'

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'close')
  child.kill('SIGINT')
  await ended
}

/** A preview of a folder by the real command, as a user would start it; it ends with the tests of the file. */
export async function runPreview(
  folder: string,
  ...options: readonly string[]
): Promise<{ readonly url: string; readonly end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [COMMAND, 'preview', '--port', '0', ...options], {
    cwd: folder,
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  afterFile(() => endOf(child))
  let said = ''
  for await (const text of child.stdout) {
    said += String(text)
    // The tests say themselves what the page shows.
    const [url] = /http:[^?\s]+/.exec(said) ?? []
    if (url === undefined) continue
    child.stdout.resume()
    const end = async (): Promise<number | null> => {
      await endOf(child)
      return child.exitCode
    }
    return { url, end }
  }
  throw new Error(`The preview did not start: ${said}`)
}

/** The picture of the side that is looked at. */
export const PICTURE = '.stage .picture img'

/** Waits for a picture whose words hold some text. */
export async function seePicture(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) =>
      [...document.querySelectorAll<HTMLImageElement>(selector)].some(({ alt }) =>
        alt.includes(wanted),
      ),
    [PICTURE, words] as const,
  )
}

/** The digest of what the side that is looked at shows. */
export const digestShown = (page: Page): Promise<string | undefined> =>
  page
    .locator(PICTURE)
    .first()
    .getAttribute('src')
    .then((source) => source?.split('/').at(-2))

/** Does something that changes the side that is looked at, and waits until another picture is shown. */
export async function seeChange(page: Page, act: () => void): Promise<void> {
  const before = await digestShown(page)
  act()
  await page.waitForFunction(
    ([selector, digest]) => {
      const source = document.querySelector<HTMLImageElement>(selector)?.src
      return source !== undefined && !source.includes(`/${digest}/`)
    },
    [PICTURE, before ?? ''] as const,
  )
}
