import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { encodePng } from '../../src/raster/png.ts'
import { openRaster } from '../../src/raster/raster.ts'
import { cardpress, changeFiles, project, ROOT } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { digestShown, PICTURE, runPreview, seeChange, seePicture } from './run-preview.ts'

const NL = 'content/small/nl.yaml'
const OWL = '?deck=small&language=nl&format=little&piece=owl&side=back'

const badge = (page: Page) => page.locator('.badge').first()

describe.skipIf(!has(BROWSER))('the page of a preview', PATIENT, () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)

  /** A page that looks at the back of the owl in a project of its own. */
  async function look(query = OWL, options: Parameters<typeof openPage>[1] = {}) {
    const folder = project('small')
    const preview = await runPreview(folder)
    const page = await openPage(browser, { locale: 'en', ...options })
    await page.goto(preview.url + query)
    await page.waitForSelector(PICTURE)
    return { folder, page, ...preview }
  }

  test('shows and gives the very files that build writes', async () => {
    const { folder, page } = await look()
    const source = (await page.locator(PICTURE).getAttribute('src')) ?? ''
    const dpi = Number(/(\d+)\.png$/.exec(source)?.[1])
    const shown = await page.evaluate(async (address) => {
      const bytes = await (await fetch(address)).arrayBuffer()
      return [...new Uint8Array(bytes)]
    }, source)
    const download = page.waitForEvent('download')
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Make the PDF' }).click()
    const given = readFileSync(await (await download).path())
    expect((await cardpress(['build', '-t', 'press'], { folder })).code).toBe(0)
    const bytes = readFileSync(join(folder, 'output/small/nl/small-nl-little-press.pdf'))
    expect(given.equals(bytes)).toBe(true)
    const raster = await openRaster()
    const pixels = await raster.renderPage({ name: 'a.pdf', bytes }, 5, dpi, () => {})
    expect(Buffer.from(shown).equals(await encodePng(pixels!))).toBe(true)
  })

  const SAVES: readonly (readonly [string, (folder: string) => void])[] = [
    ['words', (folder) => changeFiles(folder, { [NL]: ['De uil ziet', 'De uil hoort'] })],
    [
      'words that are written beside and renamed',
      (folder) => {
        const text = readFileSync(join(folder, NL), 'utf8')
        writeFileSync(join(folder, `${NL}~`), text.replace('De uil hoort', 'De uil ruikt'))
        renameSync(join(folder, `${NL}~`), join(folder, NL))
      },
    ],
    [
      'a deck',
      (folder) =>
        changeFiles(folder, {
          'content/small/deck.yaml': [
            'owl: { kind: card, accent: teal',
            'owl: { kind: card, accent: rust',
          ],
        }),
    ],
    [
      'a template',
      (folder) =>
        changeFiles(folder, {
          'templates/plain/card.yaml': ['flexGrow: 1 }', 'flexGrow: 1, marginTop: 9mm }'],
        }),
    ],
    [
      'a theme',
      (folder) =>
        changeFiles(folder, {
          'templates/plain/theme.yaml': ['fontSize: 11pt', 'fontSize: 9pt'],
        }),
    ],
    [
      'formats',
      (folder) =>
        changeFiles(folder, {
          'templates/formats.yaml': [
            'width: 60mm, height: 90mm',
            'width: 62mm, height: 90mm',
          ],
        }),
    ],
  ]

  test('follows each kind of file as soon as it is saved', async () => {
    const { folder, page } = await look()
    for (const [, save] of SAVES) {
      await seeChange(page, () => save(folder))
      expect(await page.locator('.badge').count()).toBe(0)
    }
  })

  test('follows a picture, and languages that come, change their names and go', async () => {
    const { folder, page } = await look(OWL.replace('owl&side=back', 'hare&side=front'))
    await seeChange(page, () =>
      changeFiles(folder, {
        'content/small/scene.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#188C8D"/></svg>',
      }),
    )
    const languages = page.getByLabel('Language')
    const french = languages.locator('option[value=fr]')
    expect(await french.count()).toBe(0)
    copyFileSync(join(folder, NL), join(folder, 'content/small/fr.yaml'))
    await french.waitFor({ state: 'attached' })
    renameSync(
      join(folder, 'content/small/fr.yaml'),
      join(folder, 'content/small/it.yaml'),
    )
    await languages.locator('option[value=it]').waitFor({ state: 'attached' })
    await french.waitFor({ state: 'detached' })
    rmSync(join(folder, 'content/small/it.yaml'))
    await languages.locator('option[value=it]').waitFor({ state: 'detached' })
  })

  test('follows fonts that are dropped in, and tells of one that cannot be read', async () => {
    const { folder, page } = await look()
    const fonts = join(folder, 'assets/fonts')
    await seeChange(page, () => {
      mkdirSync(fonts, { recursive: true })
      copyFileSync(
        join(ROOT, 'assets/fonts/nunito/Nunito-Bold.ttf'),
        join(fonts, 'Nunito-Bold.ttf'),
      )
    })
    writeFileSync(join(fonts, 'broken.ttf'), 'no font')
    const problem = page.locator('.problem').filter({ hasText: 'broken.ttf' })
    await problem.waitFor()
    rmSync(join(fonts, 'broken.ttf'))
    await problem.waitFor({ state: 'detached' })
    expect(await page.locator('.problem').count()).toBe(0)
  })

  test('keeps the last good picture while a file is broken, and says what the terminal says', async () => {
    const { folder, page } = await look()
    const before = await digestShown(page)
    changeFiles(folder, { [NL]: ['name: Uil', 'name: [Uil'] })
    await badge(page).waitFor()
    expect(await digestShown(page)).toBe(before)
    const { err } = await cardpress(['build'], { folder })
    const told = await page.locator('.problem pre').first().innerText()
    for (const line of told.split('\n')) expect(err).toContain(line.trim())
    expect(await page.title()).toMatch(/^\(?\d/)
    changeFiles(folder, { [NL]: ['name: [Uil', 'name: Uil'] })
    await badge(page).waitFor({ state: 'detached' })
    expect(await digestShown(page)).toBe(before)
  })

  test('does not move what is looked at, however often it is saved', async () => {
    const { folder, page } = await look(`${OWL}&zoom=300`)
    const stage = page.locator('.stage')
    await stage.evaluate((element) => element.scrollTo(60, 90))
    const place = () =>
      stage.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
    const before = await place()
    expect(before[1]).toBeGreaterThan(0)
    let last = 'De uil ziet'
    for (let save = 0; save < 10; save += 1) {
      const next = `De uil ${save} ziet`
      changeFiles(folder, { [NL]: [last, next] })
      await seePicture(page, next)
      last = next
    }
    expect(await place()).toEqual(before)
    expect(new URL(page.url()).searchParams.get('zoom')).toBe('300')
  })

  test('shows on the card what does not fit, and goes from one problem to the next', async () => {
    const { folder, page } = await look()
    changeFiles(folder, {
      [NL]: ['De uil ziet', `${'Ver weg en toch dichtbij. '.repeat(40)}De uil ziet`],
    })
    await page.locator('.problem').first().waitFor()
    await page.locator('.mark').first().waitFor()
    expect(await page.locator('.mark').first().innerText()).toMatch(/mm|lines/)
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    await seePicture(page, 'Ver weg')
    expect(new URL(page.url()).searchParams.get('piece')).toBe('owl')
  })

  test('is told in eight tabs at once', async () => {
    const { folder, page, url } = await look()
    const tabs = [page]
    while (tabs.length < 8) {
      const tab = await page.context().newPage()
      await tab.goto(url + OWL)
      await tab.waitForSelector(PICTURE)
      tabs.push(tab)
    }
    changeFiles(folder, { [NL]: ['De uil ziet', 'De uil hoort'] })
    await Promise.all(tabs.map((tab) => seePicture(tab, 'De uil hoort')))
    await tabs.shift()!.close()
    changeFiles(folder, { [NL]: ['De uil hoort', 'De uil ruikt'] })
    await Promise.all(tabs.map((tab) => seePicture(tab, 'De uil ruikt')))
    expect(tabs).toHaveLength(7)
    await Promise.all(tabs.map((tab) => tab.close()))
  })

  test('is worked by the keyboard alone, and its address tells what is looked at', async () => {
    const { page, url } = await look()
    const state = (name: string) => new URL(page.url()).searchParams.get(name)
    await page.keyboard.press('f')
    await seePicture(page, 'Uil')
    expect(state('side')).toBe('front')
    for (const [key, view] of [
      ['2', 'both'],
      ['3', 'contact'],
      ['4', 'languages'],
      ['5', 'sheets'],
    ] as const) {
      await page.keyboard.press(key)
      await page.waitForURL((address) => address.searchParams.get('view') === view)
    }
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const address = page.url()
    expect(address.startsWith(url)).toBe(true)
    await page.reload()
    await page.waitForSelector('.picture img')
    expect(page.url()).toBe(address)
  })

  test('ends at once, with nothing wrong', async () => {
    const { end } = await look()
    expect(await end()).toBe(0)
  })
})
