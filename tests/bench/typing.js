// How long it takes on the desk from a typed word to its painted picture, and the processor time of the server for it, in a
// deck of eight cards with a photograph of 12 megapixels each, and in the same deck without them; both take turns.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

import { BROWSER } from './browser.js'
import { photograph, writeDeck } from './decks.js'
import { startPreview } from './start-preview.js'

const CARDS = 8
const ROUNDS = 11
/** Until everything is warm. */
const COLD = 4
/** Milliseconds until the server is done with a word, so that what it does for it counts as its own. */
const SETTLED = 1500

const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu'],
})
const desks = [await openDesk(CARDS), await openDesk(0)]
for (let round = 0; round < ROUNDS + COLD; round += 1)
  for (const desk of desks) {
    // oxlint-disable-next-line no-await-in-loop -- in turn
    const typed = await type(desk, `w${round}`)
    if (round >= COLD) desk.typed.push(typed)
  }
await browser.close()
for (const { preview, folder } of desks) {
  preview.child.kill('SIGINT')
  rmSync(folder, { recursive: true })
}
const [withPhotographs, without] = desks.map(({ typed }) => typed)
process.stdout.write(JSON.stringify({ pictures: CARDS, withPhotographs, without }))

async function openDesk(pictures) {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-typing-'))
  await writeDeck(folder, { cards: CARDS, pictures, picture: photograph })
  const preview = await startPreview(folder, '--edit')
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${preview.url}?deck=trial&view=editor&piece=card0`)
  await page.waitForSelector('.live-cards img', { timeout: 120_000 })
  await page.waitForTimeout(5000)
  return { folder, preview, page, typed: [] }
}

/** Types a word at the end of the title; tells the milliseconds until it is on the screen, and those of the processors. */
async function type({ page, preview }, word) {
  await page.bringToFront()
  const field = page.locator('[data-slot="title"]')
  await field.fill('Kaart')
  await page.waitForTimeout(SETTLED)
  await field.press('End')
  const before = processorTime(preview.child)
  const seen = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const images = [...document.querySelectorAll('.live-cards img')]
          if (images.some(({ alt }) => alt.includes(wanted)))
            // The second frame after a change shows it.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
          else requestAnimationFrame(look)
        }
        look()
      }),
    word,
  )
  const start = Date.now()
  await page.keyboard.type(` ${word}`)
  const wall = (await seen) - start
  await page.waitForTimeout(SETTLED)
  return { wall, processor: processorTime(preview.child) - before }
}

/** The milliseconds that all threads of a process have used, counted in hundredths of a second. */
function processorTime({ pid }) {
  const [, after] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = after.split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}
