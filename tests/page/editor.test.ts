import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { field, holding, ownDeck, press, saying, showing } from './editor-page.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0H40V10H0Z" fill="#181715"/></svg>'

/** A drawing as a browser sends it. */
const drawing = (name: string) => ({
  name,
  mimeType: 'image/svg+xml',
  buffer: Buffer.from(LOGO),
})

describe.skipIf(!has(BROWSER))('the trainer’s desk (chromium)', PATIENT, () => {
  let browser: Browser
  let deck: ReturnType<typeof ownDeck>
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    deck = ownDeck()
    ;({ url } = await runPreview(deck.folder, '--edit'))
  }, PATIENT.timeout)

  const containing = (name: string, words: string) =>
    expect.poll(() => deck.read(name), SOON).toContain(words)

  /** The desk at the words that a query names. Each test has a card of its own: what one leaves there is not saved. */
  async function openDesk(query: string): Promise<Page> {
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=editor&${query}`)
    await page.locator('.live-cards img:visible').first().waitFor()
    return page
  }

  test('the card follows what is typed; leaving the field saves that and nothing else; undo takes it back', async () => {
    const before = deck.read('nl.yaml')
    const page = await openDesk('language=nl&piece=actions')
    const title = field(page, 'Title')
    await title.fill('Aan de slag')
    await showing(page, 'Aan de slag')
    expect(deck.read('nl.yaml')).toBe(before)
    await saying(page, '1 text not saved yet')

    await title.press('Tab')
    await saying(page, 'Everything is saved')
    const after = before.replace('    title: Acties\n', '    title: Aan de slag\n')
    expect(deck.read('nl.yaml')).toBe(after)

    await press(page, 'Undo')
    await holding(title, 'Acties')
    expect(deck.read('nl.yaml')).toBe(before)
    await press(page, 'Redo')
    await holding(title, 'Aan de slag')
    expect(deck.read('nl.yaml')).toBe(after)
  })

  test('Ctrl+S saves without leaving the field; what is typed on is not saved, and is there in another window', async () => {
    const page = await openDesk('language=nl&piece=approach')
    const title = field(page, 'Title')
    await title.fill('Een')
    await title.press('Control+s')
    await saying(page, 'Everything is saved')
    await title.pressSequentially(' twee')
    await showing(page, 'Een twee')
    await holding(title, 'Een twee')
    await saying(page, '1 text not saved yet')
    expect(deck.read('nl.yaml')).toContain('    title: Een\n')

    const other = await openDesk('language=nl&piece=approach')
    await holding(field(other, 'Title'), 'Een twee')
    await saying(other, '1 text not saved yet')
    await other.locator('.editor-buttons').getByText('Save').click()
    await saying(other, 'Everything is saved')
    expect(deck.read('nl.yaml')).toContain('    title: Een twee\n')
  })

  test('what is typed in one window is saved, and in the file, when another one makes that', async () => {
    const desk = await openDesk('language=nl&piece=approach')
    await field(desk, 'Title').fill('Wat nu?')
    await saying(desk, '1 text not saved yet')
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=sheets&language=nl&piece=approach`)
    await press(page, 'Export PDF')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Only “').click()
    await dialog.getByText('1 sheet of A4, printed on both sides').waitFor()
    await press(page, 'Make the PDF')
    await dialog.getByText('1 text was saved first.').waitFor()
    await dialog.getByText('Samenleerwijzer a6, Wat nu, om te printen.pdf').waitFor()
    expect(deck.read('nl.yaml')).toContain('    title: Wat nu?\n')
  })

  test('words are discarded by a button or by Escape; a double click on a card opens their field', async () => {
    const before = deck.read('nl.yaml')
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=card&language=nl&piece=conversation&side=back`)
    const picture = page.locator('.stage .picture img')
    await picture.waitFor()
    await picture.dblclick({ position: { x: 60, y: 60 } })
    await page.locator('.live-cards img:visible').first().waitFor()
    const title = field(page, 'Title')
    await page.locator('[data-slot=title]:focus').waitFor()
    const own = await title.inputValue()
    await title.fill('Weg')
    await press(page, 'Discard')
    await holding(title, own)
    await title.fill('Ook weg')
    await title.press('Escape')
    await holding(title, own)
    await title.press('Tab')
    await saying(page, 'Everything is saved')
    expect(deck.read('nl.yaml')).toBe(before)
  })

  /** The desk with words of ours in the title of a card, where another program has written others. */
  async function openConflict(piece: string, title: string): Promise<Page> {
    const page = await openDesk(`language=nl&piece=${piece}`)
    await field(page, 'Title').fill('De mijne')
    await showing(page, 'De mijne')
    const theirs = deck.read('nl.yaml').replace(`title: ${title}`, 'title: De andere')
    deck.write('nl.yaml', theirs.replace(/(alt: ')(.*'\n)/g, '$1Zie: $2'))
    const alternative = field(
      page,
      'Description of the picture, for people who cannot see it',
    )
    await expect.poll(() => alternative.inputValue(), SOON).toMatch(/^Zie: /)
    await holding(field(page, 'Title'), 'De mijne')
    await field(page, 'Title').press('Tab')
    await page.getByRole('group', { name: /^Someone else/ }).waitFor()
    return page
  }

  test('words that somebody else has changed are not written over; theirs can be taken', async () => {
    const page = await openConflict('connection', 'Onze verbinding')
    expect(await page.locator('.conflict blockquote').innerText()).toBe('De andere')
    await saying(page, '1 text could not be saved: the reason is below it')
    await press(page, 'Save')
    await saying(page, '1 text could not be saved: the reason is below it')
    expect(deck.read('nl.yaml')).toContain('title: De andere\n')
    await press(page, 'Use the other text')
    await holding(field(page, 'Title'), 'De andere')
    await showing(page, 'De andere')
    await saying(page, 'Everything is saved')
  })

  test('or ours can be kept', async () => {
    const page = await openConflict('results', 'Onze resultaten')
    await press(page, 'Keep my text')
    await saying(page, 'Everything is saved')
    expect(deck.read('nl.yaml')).toContain('title: De mijne\n')
    expect(await field(page, 'Title').inputValue()).toBe('De mijne')
  })

  test('words are given up with their page', async () => {
    const before = deck.read('nl.yaml')
    const page = await openDesk('language=nl&piece=preparation')
    const own = await field(page, 'Title').inputValue()
    await field(page, 'Title').fill('Voorlopig')
    await showing(page, 'Voorlopig')
    const other = await openDesk('language=nl&piece=preparation')
    await holding(field(other, 'Title'), 'Voorlopig')
    page.on('dialog', (dialog) => void dialog.accept())
    await page.close({ runBeforeUnload: true })
    await holding(field(other, 'Title'), own)
    await saying(other, 'Everything is saved')
    expect(deck.read('nl.yaml')).toBe(before)
  })

  test('a term and colours are set, shown, and undone', async () => {
    const before = deck.read('deck.yaml')
    const page = await openDesk(
      'language=nl&part=settings&piece=preparation&term=client=candidate',
    )
    await page.locator('.deck-settings select').selectOption('resident')
    await showing(page, 'Bespreek met je inwoner')
    expect(deck.read('deck.yaml')).toContain('client: resident')

    await press(page, 'Colours')
    await page.getByRole('group', { name: 'Voorbereiding' }).getByLabel('plum').check()
    await containing(
      'deck.yaml',
      '{ kind: conversation, accent: plum,  picture: pictures/preparation.svg }',
    )
    await page.locator('.before-side:not([hidden])').first().waitFor()
    await field(page, 'Code of plum').fill('33669a')
    await field(page, 'Code of plum').press('Tab')
    await page.getByText('plum: back to the colour of the design').waitFor()
    await page
      .getByRole('group', { name: 'Voorbereiding' })
      .getByLabel('instead of plum')
      .waitFor()
    const panel = page.locator('.panel')
    await panel.waitFor({ state: 'hidden' })
    await press(page, 'Problems')
    await panel.getByText('No problems: this can be printed.').waitFor()
    await press(page, 'Problems')
    await panel.waitFor({ state: 'hidden' })
    expect(readFileSync(join(deck.folder, 'colors.yaml'), 'utf8')).toContain(
      "plum: '#33669A'",
    )

    for (const undone of [true, true]) {
      await press(page, 'Undo')
      await expect
        .poll(() => existsSync(join(deck.folder, 'colors.yaml')), SOON)
        .toBe(!undone)
    }
    await press(page, 'Undo')
    await expect.poll(() => deck.read('deck.yaml'), SOON).toBe(before)
  })

  test('the organisation is told by leaving a field, with a logo, and shown before and after', async () => {
    const page = await openDesk('language=nl&part=organisation&piece=preparation')
    await field(page, 'Address').fill('Hoekstraat 1\n1234 AB Utrecht')
    await field(page, 'Address').press('Tab')
    await showing(page, 'Hoekstraat 1')
    await page.locator('.before-side:visible').first().waitFor()
    const logo = page.getByLabel('Choose a picture').first()
    await logo.setInputFiles(drawing('ours.svg'))
    await page.getByText('There is a logo.').waitFor()
    await page.getByAltText('The picture in ours.svg').waitFor()
    expect(readFileSync(join(deck.folder, 'logo.svg'), 'utf8')).toBe(LOGO)

    await press(page, 'Remove the logo')
    await page.getByText('There is a logo.').waitFor({ state: 'detached' })
    await page.locator('input[type=file]:focus').waitFor()
    expect(existsSync(join(deck.folder, 'logo.svg'))).toBe(false)
    const own = (): boolean => existsSync(join(deck.folder, 'organisation.yaml'))
    for (let step = 0; own() && step < 9; step += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await press(page, 'Undo')
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await page.locator('.editor-buttons').waitFor()
    }
    await expect.poll(own, SOON).toBe(false)
  })

  test('cards are added, dragged, moved by keys and removed; each is undone', async () => {
    const before = deck.read('deck.yaml')
    const cards = (): readonly string[] =>
      Array.from(
        deck.read('deck.yaml').matchAll(/^ {2}([a-z-]+\d?): *\{ kind/gm),
        ([, id = '']) => id,
      )
    const inOrder = (...wanted: readonly string[]) =>
      expect.poll(() => cards().slice(0, 3), SOON).toEqual(wanted)
    const page = await openDesk('language=nl&piece=preparation')
    await inOrder('preparation', 'conversation', 'actions')
    await press(page, 'New card')
    await inOrder('preparation', 'preparation-2', 'conversation')
    await page.waitForURL(/piece=preparation-2/)
    const rail = page.locator('.rail li')
    await rail.filter({ hasText: 'New card, front' }).waitFor()
    // The sign that words are to be written gives way to them.
    const begun = page.locator('[data-slot=step]')
    await begun.click()
    await page.keyboard.type('Stap 9')
    expect(await begun.inputValue()).toBe('Stap 9')
    await page.keyboard.press('Escape')
    await rail.nth(2).dragTo(rail.nth(0))
    await inOrder('conversation', 'preparation', 'preparation-2')
    await rail.nth(0).getByText('In gesprek, front').waitFor()
    await rail.nth(0).locator('button').press('Alt+ArrowDown')
    await inOrder('preparation', 'conversation', 'preparation-2')
    await rail.nth(1).locator('button:focus').waitFor()
    await page
      .getByRole('status')
      .getByText(/^Now number 2 of \d+\.$/)
      .waitFor()
    // Words to be written stand with their fields, not with what was done to a card.
    const told = await page.locator('.action-notes').allInnerTexts()
    expect(told.join(' ')).not.toContain('written')
    await press(page, 'Remove')
    await page.waitForURL(/piece=(?!conversation)/)
    await page.locator('.editor-part[aria-current]:focus').waitFor()
    for (let step = 0; step < 4; step += 1) {
      const now = deck.read('deck.yaml')
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await press(page, 'Undo')
      // oxlint-disable-next-line no-await-in-loop -- one step after another
      await expect.poll(() => deck.read('deck.yaml'), SOON).not.toBe(now)
    }
    expect(deck.read('deck.yaml')).toBe(before)
  })

  test('a logo that cannot be printed is refused with a reason', async () => {
    const before = deck.read('deck.yaml')
    const page = await openDesk('language=nl&part=organisation')
    await page
      .getByLabel('Choose a picture')
      .first()
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('no') })
    await page.locator('.deck-settings .field-problem').waitFor()
    expect(deck.read('deck.yaml')).toBe(before)
  })

  test('of several pictures, those that no card is left for are named', async () => {
    const before = deck.read('deck.yaml')
    const page = await openDesk('language=nl&piece=leaflet')
    await page
      .getByLabel('Choose the picture of this card')
      .setInputFiles(['2.svg', '10.svg', '1.svg'].map(drawing))
    await page.getByText('On no card: 2.svg, 10.svg.').waitFor()
    await containing('deck.yaml', 'picture: pictures/1.svg')
    await press(page, 'Undo')
    await expect.poll(() => deck.read('deck.yaml'), SOON).toBe(before)
  })

  test('a language that is named is begun, and its words lie on the desk', async () => {
    const page = await openDesk('language=nl&part=settings')
    await page.getByLabel('Add a language').fill('hungarian')
    await press(page, 'Add')
    await expect.poll(() => page.url(), SOON).toContain('language=hu')
    await containing('hu.yaml', 'review: draft')
    await page.getByText('The language has been added.').waitFor()
    await page.getByLabel('Add a language').fill('klingon')
    await press(page, 'Add')
    await page.locator('.new-language').getByText('“klingon”').waitFor()
    expect(await page.getByText('The language has been added.').count()).toBe(0)
    await page.getByRole('button', { name: /^In gesprek/ }).click()
    const title = field(page, 'Title')
    await expect.poll(() => title.getAttribute('lang'), SOON).toBe('hu')
    expect(await title.inputValue()).toBe('')
    await title.fill('Beszélgetés')
    await title.press('Tab')
    await saying(page, 'Everything is saved')
    expect(deck.read('hu.yaml')).toContain('title: Beszélgetés')
  })
})
