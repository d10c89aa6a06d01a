// How long it takes from a save to the painted picture of a card, in a real browser: in the preview, and beside it in a
// bare loop that watches the file, draws two pages with pdfkit, makes pictures of them with PDFium and shows them. Both
// take turns, so that whatever else the machine does falls on both.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'

import { BROWSER } from './browser.js'
import { startRawLoop } from './raw-loop.js'

const root = join(import.meta.dirname, '../..')
const ROUNDS = 25
/** Until everything is warm. */
const COLD = 5

const folder = mkdtempSync(join(tmpdir(), 'cardpress-latency-'))
cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true })
const file = join(folder, 'content/samenleerwijzer/nl.yaml')
const words = readFileSync(file, 'utf8')
const saved = (word) => words.replace('Bespreek met je', `Bespreek ${word} met je`)

const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu'],
})
const preview = await startPreview()
const raw = await startRawLoop(file)
const query =
  '?deck=samenleerwijzer&language=nl&format=a6&view=both&side=preparation+back'
const pages = {
  preview: await open(preview.url + query, '.picture img'),
  raw: await open(raw.url, 'img'),
}
const times = { preview: [], raw: [] }
for (let round = 0; round < ROUNDS + COLD; round += 1)
  for (const name of ['preview', 'raw']) {
    const word = `${name}${round}`
    const time = await painted(
      pages[name],
      () => {
        raw.mute(name !== 'raw')
        writeFileSync(file, saved(word))
      },
      word,
    )
    if (round >= COLD) times[name].push(time)
    // The other one sees the save as well, and must be done with it.
    await pages.preview.page.waitForTimeout(300)
  }
await browser.close()
await raw.close()
preview.child.kill('SIGINT')
rmSync(folder, { recursive: true })
process.stdout.write(JSON.stringify(times))

async function startPreview() {
  const command = join(root, 'bin/cardpress.cjs')
  const child = spawn(process.execPath, [command, 'preview', '--port', '0'], {
    cwd: folder,
  })
  for await (const text of child.stdout) {
    const [url] = /http\S+/.exec(String(text)) ?? []
    if (url) return { url, child }
  }
  throw new Error('The preview did not start')
}

/** Opens a page whose pictures tell what they show. */
async function open(url, pictures) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(url)
  await page.waitForSelector(pictures)
  return { page, pictures }
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
