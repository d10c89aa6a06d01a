import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { ROOT, emptyFolder } from '../cli/run.ts'
import { SOON } from '../soon.ts'

/** What of the package's deck comes into the project: few languages, so that each run is short. */
const KEPT = new Set(['samenleerwijzer', 'pictures', 'deck.yaml', 'nl.yaml', 'ar.yaml'])

/** A project with a deck of its own, in Dutch and Arabic. */
export function ownDeck() {
  const folder = emptyFolder()
  const deck = join(folder, 'content/samenleerwijzer')
  cpSync(join(ROOT, 'content/samenleerwijzer'), deck, {
    recursive: true,
    filter: (path) => KEPT.has(basename(path)) || path.endsWith('.svg'),
  })
  const path = (name: string): string => join(deck, name)
  return {
    folder,
    path,
    read: (name: string): string => readFileSync(path(name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(path(name), text),
  }
}

/** The field of a label. */
export const field = (page: Page, label: string): Locator =>
  page.getByRole('textbox', { name: label, exact: true })
/** Presses the button of a name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()
/** What the line beside the Save button says. */
export const saying = (page: Page, words: string) =>
  expect.poll(() => page.locator('.saved-note').innerText(), SOON).toBe(words)
/** Waits until a field holds words. */
export const holding = (one: Locator, words: string) =>
  expect.poll(() => one.inputValue(), SOON).toBe(words)
/** Waits until a live card shows words. */
export const showing = (page: Page, words: string) =>
  expect
    .poll(
      () =>
        page
          .locator('.live-cards img')
          .evaluateAll((images) => images.map((one) => one.getAttribute('alt'))),
      SOON,
    )
    .toEqual(expect.arrayContaining([expect.stringContaining(words)]))
