import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { field, ownDeck, press, saying, showing } from './editor-page.ts'

const isFocused = (page: Page, label: string) =>
  expect
    .poll(
      () => field(page, label).evaluate((one) => one === document.activeElement),
      SOON,
    )
    .toBe(true)

const viewOf = (page: Page) => new URL(page.url()).searchParams.get('view')

describe.skipIf(!has(BROWSER))('the focus on the desk (chromium)', PATIENT, () => {
  let browser: Browser
  let deck: ReturnType<typeof ownDeck>
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    deck = ownDeck()
    ;({ url } = await runPreview(deck.folder, '--edit'))
  }, PATIENT.timeout)

  async function openDesk(query: string): Promise<Page> {
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?view=editor&language=nl&${query}`)
    await page.locator('.live-cards img:visible').first().waitFor()
    return page
  }

  test('goes by Tab from a field to the next one, and back; what is typed then is words', async () => {
    const page = await openDesk('piece=actions')
    await field(page, 'Title').fill('Aan de slag')
    await saying(page, '1 text not saved yet')
    await page.keyboard.press('Tab')
    const next = page.locator('textarea:focus')
    expect(await next.count()).toBe(1)
    expect(await next.getAttribute('data-slot')).not.toBe('title')
    await page.keyboard.type('1')
    await expect.poll(() => next.inputValue(), SOON).toContain('1')
    await page.keyboard.press('Shift+Tab')
    await isFocused(page, 'Title')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await page.keyboard.type('1')
    expect(viewOf(page)).toBe('editor')
    // The tests after this one count what is not saved, on any page of this deck.
    await page.keyboard.press('Control+s')
    await saying(page, 'Everything is saved')
  })

  test('is in the field again after a click on its button', async () => {
    const page = await openDesk('piece=approach')
    await field(page, 'Title').fill('Anders')
    await saying(page, '1 text not saved yet')
    await page.locator('.field').getByRole('button', { name: 'Save' }).click()
    await saying(page, 'Everything is saved')
    await isFocused(page, 'Title')
    expect(deck.read('nl.yaml')).toContain('title: Anders\n')
  })

  /** The desk with words of ours in the title, where another program has written others. */
  async function openConflict(piece: string, title: string): Promise<Page> {
    const page = await openDesk(`piece=${piece}`)
    await field(page, 'Title').fill('De mijne')
    await showing(page, 'De mijne')
    const theirs = deck.read('nl.yaml').replace(`title: ${title}`, 'title: De andere')
    deck.write('nl.yaml', theirs)
    await field(page, 'Title').press('Tab')
    await page.getByRole('group', { name: /^Someone else/ }).waitFor()
    return page
  }

  test.each([
    ['Use the other text', 'connection', 'Onze verbinding', 'De andere'],
    ['Keep my text', 'results', 'Onze resultaten', 'De mijne'],
  ])(
    'is in the field after “%s”, and so are those words',
    async (choice, piece, title, words) => {
      const page = await openConflict(piece, title)
      await press(page, choice)
      await isFocused(page, 'Title')
      await saying(page, 'Everything is saved')
      await showing(page, words)
      expect(await field(page, 'Title').inputValue()).toBe(words)
      await field(page, 'Title').press('Tab')
      await saying(page, 'Everything is saved')
      expect(deck.read('nl.yaml')).toContain(`title: ${words}\n`)
    },
  )

  test('stays at a language that was begun, with the word that it is there', async () => {
    const page = await openDesk('part=settings')
    await page.getByLabel('Add a language').fill('hungarian')
    await press(page, 'Add')
    await expect.poll(() => page.url(), SOON).toContain('language=hu')
    await page.locator('.new-language input:focus').waitFor()
    const told = page
      .getByRole('status')
      .filter({ hasText: 'The language has been added.' })
    await told.waitFor()
    await page.getByRole('button', { name: /^In gesprek/ }).click()
    await field(page, 'Title').waitFor()
    await press(page, 'Deck settings')
    await page.locator('.new-language').waitFor()
    expect(await told.count()).toBe(0)

    // A language is removed by keys alone; the question may be asked twice.
    const remove = page.getByRole('button', { name: /^Remove: / })
    const focused = (name: string) => page.locator(`button:focus:has-text("${name}")`)
    await remove.last().focus()
    await page.keyboard.press('Enter')
    await focused('No, ').waitFor()
    await page.keyboard.press('Escape')
    await focused('Remove').waitFor()
    await page.keyboard.press('Enter')
    await focused('No, ').waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url(), SOON).not.toContain('language=hu')
    await page.locator('.new-language input:focus').waitFor()
    await page.getByRole('status').filter({ hasText: 'no longer in this deck' }).waitFor()
  })

  test('points words out on the card only while it is in their field', async () => {
    const page = await openDesk('piece=preparation')
    const outline = page.locator('.live-cards [data-line=chosen]')
    await field(page, 'Title').focus()
    await outline.first().waitFor()
    await page.locator('.editor-buttons').getByText('Undo').focus()
    await expect.poll(() => outline.count(), SOON).toBe(0)
  })
})
