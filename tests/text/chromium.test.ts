import { createServer } from 'node:http'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { BLACK } from '../../src/base/color/color.ts'
import { pt } from '../../src/base/geometry/length.ts'
import { openRaster } from '../../src/compare/raster/raster.ts'
import type { Pixels } from '../../src/compare/raster/render-page.ts'
import type { Frame, FrameItem } from '../../src/typesetting/frame/frame.ts'
import { placeLine } from '../../src/typesetting/layout/flow/place-text.ts'
import { directionOf } from '../../src/typesetting/text/language-tag.ts'
import { setLine } from '../../src/typesetting/text/line.ts'
import { breakLines } from '../../src/typesetting/text/lines.ts'
import { prepareText } from '../../src/typesetting/text/paragraph.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import type { Shaper } from '../../src/typesetting/text/shaper.ts'
import { pressDocument } from '../pdf/press-document.ts'
import { pdfBytes } from '../pdf/write-pdf.ts'
import { BROWSER, PATIENT, openPage, startBrowser } from '../preview/browser.ts'
import { has } from '../programs-found.ts'
import { SAMPLES } from './chromium-samples.ts'
import type { Sample } from './chromium-samples.ts'

/** In points. */
const PAGE = { width: 360, height: 180 }
const SIZE = 12
const LEADING = 24
const MARGIN = 10
const DPI = 200

/**
 * The most ink, of all of a page, that may lie further from the other page's than one pixel, which is an eighth of a
 * millimetre: browsers round places of glyphs to a fraction of one. A mark that slips or a letter that does not join
 * makes several hundredths.
 */
const LIMIT = 0.004

const there = SAMPLES.filter(({ font }) => font !== undefined)

function pageOf(
  { language, lines, font = new Uint8Array() }: Sample,
  shaper: Shaper,
): Frame {
  const direction = directionOf(language)
  const style = {
    faces: { byScript: {}, general: [shaper.openFace(language, font)] as const },
    color: BLACK,
  }
  const items = lines.flatMap((text, index): readonly FrameItem[] => {
    const prepared = prepareText([{ text, style }], {
      language,
      direction,
      hyphenate: false,
    })
    expect(prepared.missing).toEqual([])
    const [line] = breakLines(prepared, Number.POSITIVE_INFINITY)
    const set = setLine(prepared, line!)
    const x = direction === 'rtl' ? PAGE.width - MARGIN - set.width * SIZE : MARGIN
    return placeLine(set, { x, baseline: LEADING * (index + 1), size: SIZE })
  })
  const trim = { width: pt(PAGE.width), height: pt(PAGE.height) }
  return { name: language, trim, bleed: pt(0), slug: pt(0), language, items }
}

async function ours(): Promise<Uint8Array> {
  const shaper = await loadShaper()
  const frames = there.map((sample) => pageOf(sample, shaper))
  const fonts = new Map(there.map(({ language, font }) => [language, font!]))
  return pdfBytes(pressDocument(frames, { fonts }))
}

/** The same lines as a page for printing; a box without a size stands on the baseline of its line. */
const html = (): string => `<!doctype html><meta charset="utf-8"><style>
  @page { size: ${PAGE.width}pt ${PAGE.height}pt; margin: 0 }
  body { margin: 0; text-rendering: geometricPrecision }
  section { position: relative; height: ${PAGE.height}pt; break-after: page; font-size: ${SIZE}pt; overflow: hidden }
  p { position: absolute; margin: 0; white-space: pre; line-height: 2 }
  [dir=ltr] p { left: ${MARGIN}pt } [dir=rtl] p { right: ${MARGIN}pt }
  i { display: inline-block }
  ${there.map(({ language }) => `@font-face { font-family: f-${language}; src: url(/${language}) }`).join('\n')}
</style>${there.map(sectionOf).join('')}`

const sectionOf = ({ language, lines }: Sample): string =>
  `<section lang="${language}" dir="${directionOf(language)}" style="font-family: f-${language}">${lines.map((line) => `<p>${line}<i></i></p>`).join('')}</section>`

/** Serves the page and its fonts to this computer; hands its address on and ends with the work. */
async function served<T>(work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer(({ url = '' }, response) => {
    const sample = there.find(({ language }) => url === `/${language}`)
    response.setHeader('content-type', sample ? 'font/ttf' : 'text/html; charset=utf-8')
    response.end(sample?.font ?? html())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  try {
    return await work(
      `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    )
  } finally {
    server.close()
  }
}

async function chromiums(address: string): Promise<Uint8Array> {
  const page = await openPage(await startBrowser())
  await page.goto(address, { timeout: PATIENT.timeout })
  await page.evaluate(async (leading) => {
    await document.fonts.ready
    for (const section of document.querySelectorAll('section'))
      for (const [index, line] of section.querySelectorAll('p').entries()) {
        const from = section.getBoundingClientRect().top
        const baseline = line.querySelector('i')!.getBoundingClientRect().bottom - from
        line.style.top = `calc(${leading * (index + 1)}pt - ${baseline}px)`
      }
  }, LEADING)
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

let raster: Awaited<ReturnType<typeof openRaster>>
let files: readonly Uint8Array[] = []

beforeAll(async () => {
  if (!has(BROWSER)) return
  raster = await openRaster()
  files = [await ours(), await served(chromiums)]
}, 2 * PATIENT.timeout)

afterAll(() => {
  files = []
})

const dark = ({ width, rgba }: Pixels, x: number, y: number, below: number): boolean =>
  (rgba[(y * width + x) * 4] ?? 255) < below

/** The share of the ink of one picture that the other has nothing near. */
function strayInk(one: Pixels, other: Pixels): number {
  let [ink, stray] = [0, 0]
  for (let y = 1; y < one.height - 1; y += 1)
    for (let x = 1; x < one.width - 1; x += 1) {
      if (!dark(one, x, y, 96)) continue
      ink += 1
      if (
        ![-1, 0, 1].some((down) =>
          [-1, 0, 1].some((right) => dark(other, x + right, y + down, 192)),
        )
      )
        stray += 1
    }
  return stray / ink
}

test.for(SAMPLES)('lines in $language look as in Chromium', async (sample, context) => {
  const page = there.indexOf(sample)
  if (!has(BROWSER)) context.skip(`needs ${BROWSER}`)
  if (page < 0) context.skip(`needs ${sample.from}`)
  const [mine, theirs] = await Promise.all(
    files.map((bytes) =>
      raster.renderPage({ name: 'trial.pdf', bytes }, page, DPI, ({ message }) =>
        expect.fail(message),
      ),
    ),
  )
  expect([mine!.width, mine!.height]).toEqual([theirs!.width, theirs!.height])
  expect(strayInk(mine!, theirs!)).toBeLessThan(LIMIT)
  expect(strayInk(theirs!, mine!)).toBeLessThan(LIMIT)
})
