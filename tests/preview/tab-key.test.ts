import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'

import { project } from '../cli/run.ts'
import { has } from '../programs-found.ts'
import { SOON } from '../soon.ts'
import { BROWSER, openPage, PATIENT, startBrowser } from './browser.ts'
import { runPreview } from './run-preview.ts'

/** Marks what can be pressed, chosen or written in, and gives how much of that there is. */
const markControls = (): number => {
  const controls = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [inert] *'),
  )
  for (const [index, control] of controls.entries())
    control.setAttribute('data-control', String(index))
  return controls.length
}

/** What has the focus, with what arrow keys reach from there; whether one sees it, or is through with the page. */
const focused = (): {
  readonly marks: readonly string[]
  readonly html: string
  readonly isSeen: boolean
  readonly isAround: boolean
} => {
  const element = document.activeElement ?? document.body
  const { outlineStyle, outlineWidth } = getComputedStyle(element)
  const name = element.getAttribute('name')
  const group =
    element instanceof HTMLInputElement && element.type === 'radio' && name !== null
      ? document.querySelectorAll(`input[type=radio][name="${CSS.escape(name)}"]`)
      : [element]
  return {
    marks: [...group].flatMap((one) => one.getAttribute('data-control') ?? []),
    html: element.outerHTML.slice(0, 120),
    isSeen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
    isAround: element === document.body,
  }
}

/** Goes once through a page by the Tab key; the marks of what it reaches, and what of that has no ring around it. */
async function tabThrough(page: Page, most: number) {
  const reached = new Set<string>()
  const unseen = new Set<string>()
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    const { marks, html, isSeen, isAround } = await page.evaluate(focused)
    if (isAround) break
    for (const mark of marks) reached.add(mark)
    if (!isSeen) unseen.add(html)
  }
  return { reached, unseen: [...unseen] }
}

/** Goes through a page; what it did not reach or see there, and whether its controls stayed the same. */
async function walk(page: Page) {
  const count = await page.evaluate(markControls)
  const { reached, unseen } = await tabThrough(page, 2 * count + 10)
  const missed = await page.evaluate(
    (known) =>
      [...document.querySelectorAll('[data-control]')]
        .filter((one) => !known.includes(one.getAttribute('data-control') ?? ''))
        .map((one) => one.outerHTML.slice(0, 120)),
    [...reached],
  )
  return { missed, unseen, areSame: reached.size === count }
}

describe.skipIf(!has(BROWSER))('by the Tab key', PATIENT, () => {
  let browser: Browser
  let url: string
  beforeAll(async () => {
    browser = await startBrowser()
    ;({ url } = await runPreview(project('small'), '--edit'))
  }, PATIENT.timeout)

  test.each([
    ['view=card', '.stage .picture img'],
    ['view=both', '.stage .picture img'],
    ['view=contact', '.thumbnail img'],
    ['view=languages', '.picture img'],
    ['view=sheets', '.stage .picture img'],
    ['view=compare', '.compared'],
    ['view=editor&piece=hare', '.field'],
    ['view=editor&part=settings', '.deck-settings'],
    ['view=editor&part=colours', '.palette'],
    ['view=editor&part=organisation', '.deck-settings'],
  ])('every control of %s is reached, and shown to be', async (view, content) => {
    const page = await openPage(browser, { locale: 'en' })
    await page.goto(`${url}?deck=small&format=little&language=nl&${view}`)
    await page.locator(content).first().waitFor()
    await page.locator('.status > .connection').getByText('Live').waitFor()
    // Once more where controls came or went meanwhile.
    await expect
      .poll(() => walk(page), SOON)
      .toEqual({ missed: [], unseen: [], areSame: true })
  })

  test('the first control is the first, though the rail was scrolled to the card', async () => {
    const page = await openPage(browser, {
      locale: 'en',
      viewport: { width: 1280, height: 480 },
    })
    await page.goto(
      `${url}?deck=samenleerwijzer&language=nl&view=card&piece=results&side=front`,
    )
    const rail = page.locator('.rail')
    await expect
      .poll(() => rail.evaluate((one) => one.scrollTop), SOON)
      .toBeGreaterThan(0)
    const [list, current] = await Promise.all([
      rail.boundingBox(),
      rail.locator('[aria-current=true]').boundingBox(),
    ])
    const bottom = (box: typeof list) => (box ? box.y + box.height : Number.NaN)
    expect(bottom(current)).toBeLessThanOrEqual(bottom(list) + 1)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
  })
})
