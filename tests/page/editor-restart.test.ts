import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { PICTURE, runPreview, seePicture } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { field, ownDeck, saying, showing } from './editor-page.ts'

/** The words of the side that is looked at. */
const wordsShown = (page: Page): Promise<string | null> =>
  page.locator(PICTURE).first().getAttribute('alt')

test.skipIf(!has(BROWSER))(
  'words outlive the program and are saved once it runs again; pages show then what was saved meanwhile (chromium)',
  PATIENT,
  async () => {
    const deck = ownDeck()
    const { url, end } = await runPreview(deck.folder, '--edit')
    const browser = await startBrowser()
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=editor&language=nl&piece=actions`)
    const other = await openPage(browser, { locale: 'en' })
    await other.goto(`${url}?language=nl&piece=approach&side=front`)
    await seePicture(other, 'Onze aanpak')
    const title = field(page, 'Title')
    await title.fill('Aan de slag')
    await showing(page, 'Aan de slag')
    await end()

    await title.fill('Aan het werk')
    await title.press('Tab')
    await saying(page, '1 text could not be saved: the reason is below it')
    // The page asks before it goes away with them.
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(await title.inputValue()).toBe('Aan het werk')

    deck.write(
      'nl.yaml',
      deck.read('nl.yaml').replace('title: Onze aanpak', 'title: Ons plan'),
    )
    await runPreview(deck.folder, '--edit', '--port', new URL(url).port)
    await saying(page, 'Everything is saved')
    await showing(page, 'Aan het werk')
    expect(deck.read('nl.yaml')).toContain('    title: Aan het werk\n')
    await expect.poll(() => wordsShown(other), SOON).toContain('Ons plan')
  },
)
