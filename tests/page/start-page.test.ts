import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { emptyFolder } from '../cli/run.ts'
import { SVG } from '../editor/open-editor.ts'
import { flawsOf } from '../preview/axe.ts'
import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'

const csv = (text: string) => ({
  name: 'lijst.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
})

test.skipIf(!has(BROWSER))(
  'from an empty folder to a deck on the desk, and a copy of it, in Dutch and by keys (chromium)',
  PATIENT,
  async () => {
    const folder = emptyFolder()
    const { url } = await runPreview(folder, '--edit')
    const page = await openPage(await startBrowser(), { locale: 'nl' })
    await page.goto(`${url}?view=start`)
    await page.locator('.deck-tile .cover img').nth(3).waitFor()
    expect(await flawsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Nieuwe kaartenset' }).press('Enter')
    await page.locator('.design .cover img').nth(3).waitFor()
    expect(await flawsOf(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(320)
    await page.keyboard.type('Onze tuin')
    await page.getByLabel('Een tabel van mij').check()
    await page.getByLabel(/^Kies je tabel/).setInputFiles(csv('Kop;Vraag\n'))
    await page.getByRole('button', { name: 'Maak de kaartenset' }).press('Enter')
    await page.getByText('Hier zitten geen kaarten in.').waitFor()
    expect(existsSync(join(folder, 'content'))).toBe(false)
    // The button of the browser would speak the language of the browser.
    await page.getByText('Gekozen: lijst.csv').waitFor()
    await page.getByText('Kies een bestand').waitFor()
    await page.getByLabel('Een tekst van mij').check()
    await page.getByLabel('Plak of typ je tekst').fill('Moed\nWanneer?\n\nRust')
    await page.getByLabel(/^In welke taal/).selectOption('en')
    await page.getByLabel(/^Heb je foto/).setInputFiles(
      [
        ['10.svg', SVG],
        ['9.png', 'no'],
        ['11.svg', SVG],
      ].map(([name = '', text = '']) => ({
        name,
        mimeType: `image/${name.endsWith('svg') ? 'svg+xml' : 'png'}`,
        buffer: Buffer.from(text),
      })),
    )
    await page.getByRole('button', { name: 'Maak de kaartenset' }).press('Enter')
    // A picture that cannot be printed, or that no card is left for, is told of by its name.
    await page.getByText('‘9.png’ staat niet op een kaart. Het plaatje ‘9.png’').waitFor()
    await page.getByText('Er is geen kaart over voor 11.svg.').waitFor()
    expect(readFileSync(join(folder, 'content/onze-tuin/deck.yaml'), 'utf8')).toMatch(
      /card-1: \{ accent: plum, kind: topic \}\n {2}card-2: .*pictures\/10\.svg/,
    )
    await page.keyboard.press('Enter')
    await page.locator('.live-cards img:visible').first().waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('deck')).toBe('onze-tuin')
    // Not that of the deck that was shown before.
    expect(searchParams.get('language')).toBe('en')

    await page.getByRole('button', { name: 'Alle kaartensets' }).press('Enter')
    await page.getByRole('button', { name: '‘Onze tuin’ kopiëren' }).press('Enter')
    // What can be done with a deck is not said before it is known.
    await page.route(
      /api.project.*kopie/,
      async (route) => {
        await page.locator('main .nothing', { hasText: 'Wordt geopend' }).waitFor()
        await route.continue()
      },
      { times: 1 },
    )
    await page.getByRole('button', { name: /^Kopie van Onze tuin/ }).press('Enter')
    await page.locator('.live-cards img:visible').first().waitFor()
    const words = join(folder, 'content/kopie-van-onze-tuin/en.yaml')
    expect(readFileSync(words, 'utf8')).toContain('question: Wanneer?')

    // A picture that a table names, and that was not chosen, is told of once; its cards have none.
    await page.goto(`${url}?view=start`)
    await page.getByRole('button', { name: 'Nieuwe kaartenset' }).press('Enter')
    await page.keyboard.type('Onze lucht')
    await page.getByLabel('Een tabel van mij').check()
    await page
      .getByLabel(/^Kies je tabel/)
      .setInputFiles(csv('Titel;Foto\nWolk;lucht.jpg\nZon;lucht.jpg\n'))
    await page.getByRole('button', { name: 'Maak de kaartenset' }).press('Enter')
    await page.getByText('De tabel noemt lucht.jpg, maar je koos deze niet').waitFor()
    const sky = readFileSync(join(folder, 'content/onze-lucht/deck.yaml'), 'utf8')
    expect(sky).toContain('card-2:')
    expect(sky).not.toContain('lucht.jpg')

    // Who came to write is not shown what designers need, nor told of commands.
    await page.goto(`${url}?deck=look-and-tell&view=editor`)
    await page.getByText('Alleen je eigen kaartensets kun je bewerken.').waitFor()
    expect(await page.getByRole('option', { name: /^Pseudo/ }).count()).toBe(0)
  },
)
