import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { PICTURE, runPreview, seePicture } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { field, holding, ownDeck, saying, showing } from './editor-page.ts'

/** The words of the side that is looked at. */
const wordsShown = (page: Page): Promise<string | null> =>
  page.locator(PICTURE).first().getAttribute('alt')

describe.skipIf(!has(BROWSER))('the desk and the program behind it', PATIENT, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, PATIENT.timeout)

  test('words outlive the program, and are saved once it runs again', async () => {
    const deck = ownDeck()
    const { url, end } = await runPreview(deck.folder, '--edit')
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=editor&language=nl&piece=actions`)
    const title = field(page, 'Title')
    await title.fill('Aan de slag')
    await showing(page, 'Aan de slag')
    await end()
    await title.fill('Aan het werk')
    await title.press('Tab')
    await saying(page, '1 text could not be saved: the reason is below it')

    await runPreview(deck.folder, '--edit', '--port', new URL(url).port)
    await saying(page, 'Everything is saved')
    await showing(page, 'Aan het werk')
    expect(deck.read('nl.yaml')).toContain('    title: Aan het werk\n')
  })

  test('a page that outlives the program shows what was saved meanwhile', async () => {
    const deck = ownDeck()
    const { url, end } = await runPreview(deck.folder)
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?language=nl&piece=actions&side=front`)
    await seePicture(page, 'Acties')
    await end()
    deck.write(
      'nl.yaml',
      deck.read('nl.yaml').replace('title: Acties', 'title: Aan de slag'),
    )
    await runPreview(deck.folder, '--port', new URL(url).port)
    await expect.poll(() => wordsShown(page), SOON).toContain('Aan de slag')
  })

  test('words are given up with their page', async () => {
    const deck = ownDeck()
    const { url } = await runPreview(deck.folder, '--edit')
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=editor&language=nl&piece=actions`)
    await field(page, 'Title').fill('Aan de slag')
    await showing(page, 'Aan de slag')
    const other = await openPage(browser, { locale: 'en' })
    await other.goto(`${url}?view=editor&language=nl&piece=actions`)
    await holding(field(other, 'Title'), 'Aan de slag')

    page.on('dialog', (dialog) => void dialog.accept())
    await page.close({ runBeforeUnload: true })
    await holding(field(other, 'Title'), 'Acties')
    await saying(other, 'Everything is saved')
    expect(deck.read('nl.yaml')).toContain('title: Acties\n')
  })
})
