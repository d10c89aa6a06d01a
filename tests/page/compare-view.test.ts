import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { changeFiles, project } from '../cli/run.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'

const NL = 'content/small/nl.yaml'
const OWL = 'De uil ziet alles'
const HARE = 'De haas rent'

const summary = (page: Page) => page.locator('.summary')
const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)
const pairsSeen = (page: Page) => page.locator('.pairs > div .name').allInnerTexts()
/** What the list says that it is compared with. */
const chosen = (page: Page) =>
  page
    .getByLabel('Compare with')
    .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text)

describe.skipIf(!has(BROWSER))('before and after', PATIENT, () => {
  let browser: Browser
  let folder: string
  let url: string

  /** A preview with a pinned state, after which the backs of owl and hare were changed. */
  beforeAll(async () => {
    browser = await startBrowser()
    folder = project('small')
    ;({ url } = await runPreview(folder))
    const page = await lookAt()
    await page.getByText('Nothing is pinned').waitFor()
    await page.getByRole('button', { name: 'Pin this version' }).click()
    await summary(page).filter({ hasText: 'are the same' }).waitFor()
    changeFiles(folder, {
      [NL]: [
        [OWL, 'De uil hoort alles'],
        [HARE, 'De haas hupt'],
      ],
    })
  })

  async function lookAt(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
    const page = await openPage(browser, { locale: 'en', ...options })
    const query = 'deck=small&language=nl&format=little&view=compare&before=pinned'
    await page.goto(`${url}?${query}`)
    return page
  }

  /** A page that shows both changes. */
  async function seeTwo(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
    const page = await lookAt(options)
    await summary(page).filter({ hasText: '2 of' }).waitFor()
    return page
  }

  test('lays the picture of before under that of after', async () => {
    const page = await seeTwo()
    await page.locator('.pair', { hasText: 'owl back' }).click()
    await page
      .getByRole('figure', { name: 'After' })
      .getByAltText('De uil hoort')
      .waitFor()
    await page.getByRole('figure', { name: 'Before' }).getByAltText(OWL).waitFor()
    expect(await page.locator('[data-line=changes]').count()).toBeGreaterThan(0)
  })

  test('goes from change to change by key, and its address leads back', async () => {
    const page = await seeTwo()
    changeFiles(folder, { [NL]: ['De vos zegt:', 'De vos roept:'] })
    await summary(page).filter({ hasText: '3 of' }).waitFor()
    for (const piece of ['fox', 'owl', 'hare']) {
      await page.keyboard.press('k')
      expect(parameter(page, 'piece')).toBe(piece)
    }
    await page.keyboard.press('K')
    await page.keyboard.press('a')
    expect(parameter(page, 'look')).toBe('blink')
    await page.reload()
    await page.locator('.pair[aria-current]', { hasText: 'owl back' }).waitFor()
    expect(
      await page.getByRole('button', { name: 'Blink' }).getAttribute('aria-pressed'),
    ).toBe('true')
    changeFiles(folder, { [NL]: ['De vos roept:', 'De vos zegt:'] })
  })

  test('divides before from after by the keyboard alone', async () => {
    const page = await seeTwo()
    const divider = page.getByRole('slider')
    await divider.press('Home')
    const seen = () =>
      page
        .locator('.pair-side')
        .evaluateAll((layers) => layers.map((one) => getComputedStyle(one).clipPath))
    const [before, after] = await seen()
    await divider.press('End')
    const [fullBefore, noAfter] = await seen()
    expect(fullBefore).not.toBe(before)
    expect(noAfter).not.toBe(after)
    expect(await divider.getAttribute('aria-valuetext')).toBe('100 % before')
  })

  test('is still where no motion is wanted, and changes by hand', async () => {
    const page = await seeTwo({ reducedMotion: 'reduce' })
    await page.getByRole('button', { name: 'Blink' }).click()
    const pause = page.getByRole('button', { name: 'Pause' })
    expect(await pause.getAttribute('aria-pressed')).toBe('true')
    const before = page.getByRole('figure', { name: 'Before' })
    await before.waitFor({ state: 'hidden' })
    await page.keyboard.press('x')
    await before.waitFor()
    await page.getByRole('button', { name: 'Swap' }).click()
    await before.waitFor({ state: 'hidden' })
  })

  test('blinks until it is paused', async () => {
    const page = await seeTwo()
    await page.getByRole('button', { name: 'Blink' }).click()
    const before = page.getByRole('figure', { name: 'Before' })
    await before.waitFor()
    await before.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: 'Pause' }).click()
    expect(
      await page.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed'),
    ).toBe('true')
  })

  test('compares with another language', async () => {
    const page = await seeTwo()
    await page.getByLabel('Compare with').selectOption('language:en')
    await page.locator('.pair', { hasText: 'changed' }).first().waitFor()
    expect(parameter(page, 'before')).toBe('language:en')
  })

  test('says with what it compares, even where that is the language itself, or none', async () => {
    const page = await seeTwo()
    for (const [tag, text] of [
      ['nl', 'Nederlands'],
      ['xx', 'xx'],
    ]) {
      await page.goto(`${url}?deck=small&language=nl&view=compare&before=language:${tag}`)
      await page.locator('.compared').waitFor()
      expect(await chosen(page)).toBe(text)
    }
  })

  test('before and after change places, in either way to see both', async () => {
    const page = await seeTwo()
    await page.locator('[data-stacked=true] .pair-figure').waitFor()
    const clips = () =>
      page
        .locator('.pair-side')
        .evaluateAll((layers) => layers.map((one) => getComputedStyle(one).clipPath))
    const [first, last] = await clips()
    await page.keyboard.press('x')
    expect(await clips()).toEqual([last, first])
    await page
      .locator('.divider')
      .filter({ hasText: /^After.*Before$/s })
      .waitFor()
    await page.getByRole('button', { name: 'Side by side' }).click()
    const captions = () =>
      page.locator('.pair-side figcaption').evaluateAll((all) =>
        all
          .map((one) => ({ one, ...one.getBoundingClientRect().toJSON() }))
          .toSorted((a, b) => a.left - b.left || a.top - b.top)
          .map(({ one }) => one.textContent),
      )
    expect(await captions()).toEqual(['After', 'Before'])
    await page.getByRole('button', { name: 'Swap' }).click()
    expect(await captions()).toEqual(['Before', 'After'])
  })

  test('asks for the revision that was written to its end', async () => {
    const page = await seeTwo()
    await page.getByLabel('Compare with').selectOption('revision:HEAD')
    const field = page.getByLabel('Revision', { exact: true })
    await field.fill('no-such-branch')
    await field.press('Enter')
    await page.locator('.problem').first().waitFor()
    expect(parameter(page, 'before')).toBe('revision:no-such-branch')
  })

  // The last one: it takes away what the others look at.
  test('says what changed since a state was pinned, and what is gone, as soon as it is saved', async () => {
    const page = await seeTwo()
    expect(await pairsSeen(page)).toEqual(['hare back', 'owl back'])
    expect(await page.getByText(/\d+ sides are the same/).count()).toBe(1)
    changeFiles(folder, { [NL]: ['De uil hoort alles', OWL] })
    await summary(page).filter({ hasText: '1 of' }).waitFor()
    expect(await pairsSeen(page)).toEqual(['hare back'])
    changeFiles(folder, {
      'content/small/deck.yaml': ['  owl: { kind: card, accent: teal }\n', ''],
      [NL]: ['  owl:\n    name: Uil\n    body: De uil ziet alles, ook ’s nachts.\n', ''],
    })
    await page
      .locator('.pair', { hasText: 'owl back' })
      .filter({ hasText: 'removed' })
      .click()
    await page.locator('.pair-side', { hasText: 'removed' }).getByAltText(OWL).waitFor()
    expect(await page.locator('.stage .side-card').count()).toBe(1)
  })
})
