import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { changeFiles, project } from '../cli/run.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from '../preview/browser.ts'
import { PICTURE, runPreview } from '../preview/run-preview.ts'
import { has } from '../programs-found.ts'

/** Of the cards of the fixture, in millimetres. */
const MARGIN = 3
const WIDTH = 60
const HEIGHT = 90

/** Where a place of the card is in the window, given in millimetres of its trim. */
async function placeOf(page: Page, x: number, y: number): Promise<[number, number]> {
  const box = (await page.locator('.side-card').last().boundingBox())!
  const scale = box.width / (WIDTH + 2 * MARGIN)
  return [box.x + (x + MARGIN) * scale, box.y + (y + MARGIN) * scale]
}

/** The colours that the picture itself has at places of the card. */
const coloursAt = (
  page: Page,
  places: readonly (readonly [number, number])[],
): Promise<readonly string[]> =>
  page.locator(PICTURE).evaluate(
    (image: HTMLImageElement, pixels) => {
      const canvas = document.createElement('canvas')
      canvas.width = image.naturalWidth
      canvas.height = image.naturalHeight
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      return pixels.map(([across, down]) => {
        const { data } = context.getImageData(
          across * canvas.width,
          down * canvas.height,
          1,
          1,
        )
        const parts = Array.from(data.slice(0, 3))
        return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
      })
    },
    places.map(
      ([x, y]) =>
        [
          (x + MARGIN) / (WIDTH + 2 * MARGIN),
          (y + MARGIN) / (HEIGHT + 2 * MARGIN),
        ] as const,
    ),
  )

describe.skipIf(!has(BROWSER))('the tools of a designer', PATIENT, () => {
  let browser: Browser
  let url: string

  beforeAll(async () => {
    browser = await startBrowser()
    ;({ url } = await runPreview(project('small')))
  })

  async function look(query = '', piece = 'owl', side = 'back', at = url): Promise<Page> {
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(
      `${at}?deck=small&language=nl&format=little&piece=${piece}&side=${side}${query}`,
    )
    await page.waitForSelector(PICTURE)
    return page
  }

  test('rulers begin at the corner of the trim, and stay in sight', async () => {
    const page = await look('&zoom=400')
    await page.keyboard.press('r')
    const across = page.locator('.ruler[data-way=across]')
    const nought = async (): Promise<number> => {
      const box = (await across.getByText('0', { exact: true }).boundingBox())!
      return box.x + box.width / 2
    }
    expect(Math.abs((await nought()) - (await placeOf(page, 0, 0))[0])).toBeLessThan(1)
    const stage = page.locator('.stage')
    await stage.evaluate((element) => {
      element.scrollTo({ top: 500, left: 20, behavior: 'instant' })
    })
    expect((await across.boundingBox())!.y).toBe((await stage.boundingBox())!.y)
    expect(Math.abs((await nought()) - (await placeOf(page, 0, 0))[0])).toBeLessThan(1)
  })

  test('rulers leave what is said about the card to be read', async () => {
    const folder = project('small')
    const preview = await runPreview(folder)
    const page = await look('&zoom=400', 'owl', 'back', preview.url)
    await page.keyboard.press('r')
    await page.locator('.ruler').first().waitFor()
    changeFiles(folder, { 'content/small/nl.yaml': ['owl:', 'owl: ['] })
    const badge = page.locator('.badge', { hasText: 'Last good version' })
    await badge.waitFor()
    const box = (await badge.boundingBox())!
    const stage = (await page.locator('.stage').boundingBox())!
    expect(box.y).toBeLessThan(stage.y + 18)
    const isOnTop = await badge.evaluate((element: HTMLElement) => {
      element.style.pointerEvents = 'auto'
      const { left, top, width } = element.getBoundingClientRect()
      return document.elementFromPoint(left + width / 2, top + 2) === element
    })
    expect(isOnTop).toBe(true)
  })

  test('rulers move nothing', async () => {
    const page = await look()
    const before = await placeOf(page, 0, 0)
    await page.keyboard.press('r')
    await page.locator('.ruler').first().waitFor()
    expect(await placeOf(page, 0, 0)).toEqual(before)
  })

  test('a line is measured from edge to edge, near enough', async () => {
    const page = await look('&pointer=measure')
    const [left, top] = await placeOf(page, 0, 0)
    const [right, bottom] = await placeOf(page, WIDTH, HEIGHT)
    await page.mouse.move(left + 2, top + 3)
    await page.mouse.down()
    await page.mouse.move(right - 3, bottom - 2)
    await page.mouse.up()
    expect(await page.locator('.tooltip').innerText()).toBe(
      '108.2 mm (60 mm across, 90 mm down)',
    )
    expect(await page.locator('.element[aria-expanded=true]').count()).toBe(0)
  })

  test('two clicks measure as well', async () => {
    const page = await look('&pointer=measure')
    await page.mouse.click(...(await placeOf(page, 0, 0)))
    await page.mouse.click(...(await placeOf(page, 0, HEIGHT)))
    expect(await page.locator('.tooltip').innerText()).toBe(
      '90 mm (0 mm across, 90 mm down)',
    )
  })

  test('the distance of two boxes is found by the keyboard alone', async () => {
    const page = await look('', 'hare', 'front')
    const elements = page.locator('.element:not(.container)')
    await elements.nth(0).press('Enter')
    await page.getByRole('button', { name: 'Measure from here' }).press('Enter')
    await elements.nth(1).press('Enter')
    const told = await page.locator('dd', { hasText: /^From / }).innerText()
    expect(told).toMatch(/^From name: [\d.]+ mm down/)
    expect(await page.locator('[data-line=measure]').count()).toBeGreaterThan(0)
  })

  test('the colour under the pointer is that of the picture', async () => {
    const page = await look('&pointer=colour', 'hare', 'front')
    const places = Array.from({ length: 12 }, (_, index) => [30, 30 + index * 3] as const)
    const told: string[] = []
    for (const [x, y] of places) {
      await page.mouse.move(...(await placeOf(page, x, y)))
      told.push(await page.locator('.tooltip code').innerText())
    }
    expect(told).toEqual(await coloursAt(page, places))
    await page.mouse.move(...(await placeOf(page, 2, 2)))
    await page
      .locator('.inks', { hasText: 'Background: C 14 M 3 Y 7 K 1 (25 %)' })
      .waitFor()
    expect(new Set(told).size).toBeGreaterThan(1)
  })

  test('words have a contrast', async () => {
    const page = await look()
    await page.locator('.element:not(.container)').first().click()
    const told = page.locator('dd', { hasText: 'about' })
    await told.waitFor()
    expect(await told.innerText()).toMatch(/about [\d.]+ : 1, easy to read/)
  })

  test('a grid of 5 mm lies over the card', async () => {
    const page = await look()
    await page.keyboard.press('g')
    const path = await page.locator('[data-line=grid]').getAttribute('d')
    expect(path).toContain('M5 0V90')
    expect(path).toContain('M0 85H60')
    expect(path!.match(/V/g)).toHaveLength(12)
  })
})
