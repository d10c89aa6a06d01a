import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { openRaster } from '../../src/compare/raster/raster.ts'
import { encodePng } from '../../src/input/pictures/encode-picture.ts'
import { runHere } from '../cli/run-here.ts'
import { changeFiles, project, ROOT } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { digestShown, PICTURE, runPreview, seeChange, seePicture } from './run-preview.ts'

const OWL = 'language=nl&format=little&piece=owl&side=back'

const badge = (page: Page) => page.locator('.badge').first()

describe.skipIf(!has(BROWSER))('the page of a preview', PATIENT, () => {
  let browser: Browser
  let folder: string
  let url: string
  let end: () => Promise<number | null>

  beforeAll(async () => {
    browser = await startBrowser()
    folder = project('small')
    ;({ url, end } = await runPreview(folder))
  })

  let decks = 0

  /** A page that looks at the back of the owl in a deck of its own. */
  async function look(query = OWL, options: Parameters<typeof openPage>[1] = {}) {
    decks += 1
    const deck = `deck${decks}`
    cpSync(
      join(ROOT, 'tests/fixtures/small/content/small'),
      join(folder, 'content', deck),
      {
        recursive: true,
      },
    )
    const page = await openPage(browser, { locale: 'en', ...options })
    const address = `${url}?deck=${deck}&${query}`
    await page.goto(address)
    await page.waitForSelector(PICTURE)
    return { page, deck, address, nl: `content/${deck}/nl.yaml` }
  }

  test('shows and gives the very files that build writes', async () => {
    const { page, deck } = await look()
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
    expect((await runHere(['build', deck, '-t', 'press'], { folder })).code).toBe(0)
    const bytes = readFileSync(
      join(folder, `output/${deck}/nl/${deck}-nl-little-press.pdf`),
    )
    expect(given.equals(bytes)).toBe(true)
    const raster = await openRaster()
    const pixels = await raster.renderPage({ name: 'a.pdf', bytes }, 5, dpi, () => {})
    expect(Buffer.from(shown).equals(await encodePng(pixels!))).toBe(true)
  })

  test('follows each kind of file as soon as it is saved', async () => {
    const { page, deck, nl } = await look()
    const save = (path: string, from: string, to: string) =>
      seeChange(page, () => changeFiles(folder, { [path]: [from, to] }))
    await save(nl, 'De uil ziet', 'De uil hoort')
    await seeChange(page, () => {
      const text = readFileSync(join(folder, nl), 'utf8')
      writeFileSync(join(folder, `${nl}~`), text.replace('De uil hoort', 'De uil ruikt'))
      renameSync(join(folder, `${nl}~`), join(folder, nl))
    })
    const teal = 'owl: { kind: card, accent: teal'
    await save(`content/${deck}/deck.yaml`, teal, teal.replace('teal', 'rust'))
    await save('templates/plain/card.yaml', 'flexGrow: 1 }', 'flexGrow: 1, margin: 1mm }')
    await save('templates/plain/theme.yaml', 'fontSize: 11pt', 'fontSize: 9pt')
    await save('templates/formats.yaml', 'width: 60mm', 'width: 62mm')
    expect(await page.locator('.badge').count()).toBe(0)
  })

  test('follows a picture, and languages that come, change their names and go', async () => {
    const { page, deck, nl } = await look(OWL.replace('owl&side=back', 'hare&side=front'))
    await seeChange(page, () =>
      changeFiles(folder, {
        [`content/${deck}/scene.svg`]:
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z" fill="#188C8D"/></svg>',
      }),
    )
    const languages = page.getByLabel('Language')
    const french = languages.locator('option[value=fr]')
    expect(await french.count()).toBe(0)
    copyFileSync(join(folder, nl), join(folder, `content/${deck}/fr.yaml`))
    await french.waitFor({ state: 'attached' })
    renameSync(
      join(folder, `content/${deck}/fr.yaml`),
      join(folder, `content/${deck}/it.yaml`),
    )
    await languages.locator('option[value=it]').waitFor({ state: 'attached' })
    await french.waitFor({ state: 'detached' })
    rmSync(join(folder, `content/${deck}/it.yaml`))
    await languages.locator('option[value=it]').waitFor({ state: 'detached' })
  })

  test('follows fonts that are dropped in, and tells of one that cannot be read', async () => {
    const { page } = await look()
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
    const { page, deck, nl } = await look()
    const before = await digestShown(page)
    changeFiles(folder, { [nl]: ['name: Uil', 'name: [Uil'] })
    await badge(page).waitFor()
    expect(await digestShown(page)).toBe(before)
    const { err } = await runHere(['build', deck], { folder })
    const told = await page.locator('.problem pre').first().innerText()
    for (const line of told.split('\n')) expect(err).toContain(line.trim())
    expect(await page.title()).toMatch(/^\(?\d/)
    changeFiles(folder, { [nl]: ['name: [Uil', 'name: Uil'] })
    await badge(page).waitFor({ state: 'detached' })
    expect(await digestShown(page)).toBe(before)
  })

  test('comes through each kind of file being broken and mended', async () => {
    const { page, deck, nl } = await look(OWL.replace('owl&side=back', 'hare&side=front'))
    const before = await digestShown(page)
    const BROKEN: readonly (readonly [string, string, string])[] = [
      [nl, 'name: Haas', 'name: "Haas'],
      [`content/${deck}/deck.yaml`, 'template: plain', 'template: [plain'],
      [`content/${deck}/scene.svg`, '<svg', '<svg <'],
      ['templates/plain/card.yaml', 'front:', 'front: {'],
      ['templates/plain/theme.yaml', 'palette:', 'palette: 5'],
      ['templates/formats.yaml', 'little:', 'little: 9'],
    ]
    for (const [path, right, wrong] of BROKEN) {
      const whole = join(folder, path)
      const text = readFileSync(whole, 'utf8')
      expect(text).toContain(right)
      writeFileSync(whole, text.replace(right, wrong))
      await page.locator('.problem').first().waitFor()
      expect({ path, digest: await digestShown(page) }).toEqual({ path, digest: before })
      writeFileSync(`${whole}.tmp`, text)
      renameSync(`${whole}.tmp`, whole)
      await page.locator('.problem').first().waitFor({ state: 'detached' })
      await badge(page).waitFor({ state: 'detached' })
      expect({ path, digest: await digestShown(page) }).toEqual({ path, digest: before })
    }
  })

  test('does not move what is looked at, however often it is saved', async () => {
    const { page, nl } = await look(`${OWL}&zoom=300`)
    const stage = page.locator('.stage')
    await stage.evaluate((element) => element.scrollTo(60, 90))
    const place = () =>
      stage.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
    const before = await place()
    expect(before[1]).toBeGreaterThan(0)
    let last = 'De uil ziet'
    for (let save = 0; save < 10; save += 1) {
      const next = `De uil ${save} ziet`
      changeFiles(folder, { [nl]: [last, next] })
      await seePicture(page, next)
      last = next
    }
    expect(await place()).toEqual(before)
    expect(new URL(page.url()).searchParams.get('zoom')).toBe('300')
  })

  test('shows on the card what does not fit, and goes from one problem to the next', async () => {
    const { page, nl } = await look()
    changeFiles(folder, {
      [nl]: ['De uil ziet', `${'Ver weg en toch dichtbij. '.repeat(40)}De uil ziet`],
    })
    await page.locator('.problem').first().waitFor()
    const mark = page.locator('.mark:not(.thumbnail .mark)').first()
    await mark.waitFor()
    expect(await mark.innerText()).toMatch(/mm|lines/)
    await page.keyboard.press('Home')
    await page.keyboard.press('n')
    await seePicture(page, 'Ver weg')
    expect(new URL(page.url()).searchParams.get('piece')).toBe('owl')
  })

  test('is told in eight tabs at once', async () => {
    const { page, address, nl } = await look()
    const tabs = [page]
    while (tabs.length < 8) {
      const tab = await page.context().newPage()
      await tab.goto(address)
      await tab.waitForSelector(PICTURE)
      tabs.push(tab)
    }
    changeFiles(folder, { [nl]: ['De uil ziet', 'De uil hoort'] })
    await Promise.all(tabs.map((tab) => seePicture(tab, 'De uil hoort')))
    await tabs.shift()!.close()
    changeFiles(folder, { [nl]: ['De uil hoort', 'De uil ruikt'] })
    await Promise.all(tabs.map((tab) => seePicture(tab, 'De uil ruikt')))
    expect(tabs).toHaveLength(7)
    await Promise.all(tabs.map((tab) => tab.close()))
  })

  test('is worked by the keyboard alone, and its address tells what is looked at', async () => {
    const { page, address: opened } = await look()
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
    expect(address.startsWith(new URL(opened).origin)).toBe(true)
    await page.reload()
    await page.waitForSelector('.picture img')
    expect(page.url()).toBe(address)
  })

  test('ends at once, with nothing wrong', async () => {
    expect(await end()).toBe(0)
  })
})
