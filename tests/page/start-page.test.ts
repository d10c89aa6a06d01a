import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { emptyFolder } from '../cli/run.ts'
import { flawsOf } from '../preview/axe.ts'
import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'

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
    await page.keyboard.type('Onze tuin')
    await page.getByLabel('Een tabel van mij').check()
    await page.getByLabel(/^Kies je tabel/).setInputFiles({
      name: 'lijst.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Kop;Vraag\n'),
    })
    await page.getByRole('button', { name: 'Maak de kaartenset' }).press('Enter')
    await page.getByText('Hier zitten geen kaarten in.').waitFor()
    expect(existsSync(join(folder, 'content'))).toBe(false)
    await page.getByLabel('Een tekst van mij').check()
    await page.getByLabel('Plak of typ je tekst').fill('Moed\nWanneer?\n\nRust')
    await page.getByLabel(/^In welke taal/).selectOption('en')
    await page.getByRole('button', { name: 'Maak de kaartenset' }).press('Enter')
    await page.locator('.live-cards img:visible').first().waitFor()
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('deck')).toBe('onze-tuin')
    // Not that of the deck that was shown before.
    expect(searchParams.get('language')).toBe('en')

    await page.getByRole('button', { name: 'Alle kaartensets' }).press('Enter')
    await page.getByRole('button', { name: '‘Onze tuin’ kopiëren' }).press('Enter')
    await page.getByRole('button', { name: /^Kopie van Onze tuin/ }).press('Enter')
    await page.locator('.live-cards img:visible').first().waitFor()
    const words = join(folder, 'content/kopie-van-onze-tuin/en.yaml')
    expect(readFileSync(words, 'utf8')).toContain('question: Wanneer?')
  },
)
