import { writeFileSync } from 'node:fs'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { ownDeck, press } from './editor-page.ts'

/** A photograph twice as wide as high, of which the left half is dark. */
const photo = (): Promise<Buffer> => {
  const half = { width: 1200, height: 1200, channels: 3, background: '#205060' } as const
  return sharp({ create: { ...half, background: '#e0d0c0', width: 2400 } })
    .composite([{ input: { create: half }, left: 0, top: 0 }])
    .jpeg()
    .toBuffer()
}

test.skipIf(!has(BROWSER))(
  'a click on the card says what of a picture stays in sight; so do numbers, and both are undone',
  PATIENT,
  async () => {
    const deck = ownDeck()
    writeFileSync(deck.path('photo.jpg'), await photo())
    deck.write(
      'deck.yaml',
      deck.read('deck.yaml').replace('pictures/approach.svg }', 'photo.jpg } # ours'),
    )
    const { url } = await runPreview(deck.folder, '--edit')
    const page = await openPage(await startBrowser(), { locale: 'en' })
    await page.goto(`${url}?view=editor&language=nl&piece=approach`)
    const card = page.locator('.live-cards .side-card').first()
    await card.locator('img').waitFor()
    const saved = (focus: string) =>
      expect
        .poll(() => deck.read('deck.yaml'), SOON)
        .toContain(`picture: photo.jpg${focus} } # ours`)

    const pick = page.getByRole('button', { name: 'Click on the picture' })
    await pick.click()
    expect(await pick.getAttribute('aria-pressed')).toBe('true')
    await card.locator('.focus-marks').waitFor()
    await card.click({ position: { x: 20, y: 20 } })
    await expect
      .poll(() => deck.read('deck.yaml'), SOON)
      .toMatch(/picture: photo\.jpg, focus: \d+% \d+% \} # ours/)

    const left = page.getByRole('spinbutton', { name: 'From the left, in percent' })
    await left.fill('80')
    await left.press('Tab')
    await expect.poll(() => deck.read('deck.yaml'), SOON).toContain('focus: 80% ')
    await press(page, 'No point in particular')
    await saved(", focus: ''")
    await press(page, 'Undo')
    await expect.poll(() => deck.read('deck.yaml'), SOON).toContain('focus: 80% ')
  },
)
