// How long it takes from a save to the painted picture of a card, in a real browser: in the preview, and beside it in a
// bare loop that watches the file, draws two pages with pdfkit, makes pictures of them with PDFium and shows them. Both
// take turns, so that whatever else the machine does falls on both. In decks without photographs, with a dozen, and with
// 51; tells the memory of the preview as well, when it has shown every thumbnail.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

import { BROWSER } from './browser.js'
import { photograph, writeDeck } from './decks.js'
import { startRawLoop } from './raw-loop.js'
import { startPreview } from './start-preview.js'

const root = join(import.meta.dirname, '../..')
/** Until everything is warm. */
const COLD = 4

const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu'],
})
const [shipped, ...withPhotographs] = [
  await measure({ ...(await shippedDeck()), rounds: 20 }),
  await measure({ ...(await photoDeck(12)), rounds: 9 }),
  await measure({ ...(await photoDeck(51)), rounds: 9 }),
]
await browser.close()
process.stdout.write(JSON.stringify({ shipped, withPhotographs }))

async function shippedDeck() {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-latency-'))
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
  const deck = 'samenleerwijzer'
  return { folder, deck, side: 'preparation back', before: 'Bespreek met je' }
}

async function photoDeck(pictures) {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-latency-'))
  await writeDeck(folder, { cards: 131, pictures, picture: photograph })
  return { folder, deck: 'trial', side: 'card0 back', before: 'Vraag ', pictures }
}

/** Milliseconds of each save, in the preview and in the bare loop. */
async function measure({ folder, deck, side, before, rounds, pictures = 0 }) {
  const file = join(folder, 'content', deck, 'nl.yaml')
  const words = readFileSync(file, 'utf8')
  const preview = await startPreview(folder)
  const raw = await startRawLoop(file)
  const query = new URLSearchParams({ deck, language: 'nl', format: 'a6', side })
  const shown = {
    preview: await open(`${preview.url}?${query}&view=both`, '.picture img'),
    raw: await open(raw.url, 'img'),
  }
  const times = { preview: [], raw: [] }
  for (let round = 0; round < rounds + COLD; round += 1)
    for (const name of ['preview', 'raw']) {
      const word = `${name}${round}`
      const save = () => {
        raw.mute(name !== 'raw')
        writeFileSync(file, words.replace(before, `${before.trimEnd()} ${word} `))
      }
      // oxlint-disable-next-line no-await-in-loop -- in turn
      const time = await painted(shown[name], save, word)
      if (round >= COLD) times[name].push(time)
      // The other one sees the save as well, and must be done with it.
      // oxlint-disable-next-line no-await-in-loop
      await shown.preview.page.waitForTimeout(300)
    }
  const thumbnails = await thumbnailsOf(`${preview.url}?${query}&view=contact`)
  const memory = memoryOf(preview.child)
  for (const { page } of Object.values(shown)) await page.close()
  await raw.close()
  preview.child.kill('SIGINT')
  rmSync(folder, { recursive: true })
  return { pictures, ...times, thumbnails, memory }
}

/** Opens a page whose pictures tell what they show. */
async function open(url, pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url)
  await page.waitForSelector(pictures, { timeout: 120_000 })
  return { page, pictures }
}

/** Milliseconds until the first screen of thumbnails is there, and until all are, after scrolling through them. */
async function thumbnailsOf(url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const start = Date.now()
  await page.goto(url)
  await page.waitForSelector('.thumbnail .picture img', { timeout: 120_000 })
  const first = Date.now() - start
  await page.evaluate(async () => {
    const all = [...document.querySelectorAll('.gallery .thumbnail')]
    for (const one of all) {
      one.scrollIntoView()
      await new Promise(requestAnimationFrame)
    }
    while (all.some((one) => !one.querySelector('.picture img')))
      await new Promise((resolve) => setTimeout(resolve, 20))
  })
  const all = Date.now() - start
  await page.close()
  return { first, all }
}

/** In MB. */
function memoryOf({ pid }) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024
}

/** Milliseconds from a save until a picture with its word is on the screen. */
async function painted({ page, pictures }, save, word) {
  await page.bringToFront()
  const seen = page.evaluate(
    ([selector, wanted]) =>
      new Promise((resolve) => {
        const look = () => {
          const images = [...document.querySelectorAll(selector)]
          if (images.some(({ alt }) => alt.includes(wanted)))
            // The second frame after a change shows it.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
          else requestAnimationFrame(look)
        }
        look()
      }),
    [pictures, word],
  )
  const start = Date.now()
  save()
  return (await seen) - start
}
