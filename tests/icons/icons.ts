import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import sharp from 'sharp'
import type { Sharp } from 'sharp'

import { collectProblems } from '../../src/base/problems/problem.ts'
import type { Report } from '../../src/base/problems/problem.ts'
import { openRaster } from '../../src/compare/raster/raster.ts'
import type { VectorPicture } from '../../src/input/drawings/values/vector.ts'
import { readDrawing } from '../../src/input/project/drawings.ts'
import { openProject } from '../../src/input/project/project.ts'
import { inLight, SIDE } from '../pdf/in-light.ts'
import { has } from '../programs-found.ts'
import { iconsOf, PACKAGES } from './sets.ts'
import type { Icon } from './sets.ts'

/** How many drawings of each set are read, and how many of them are compared with a browser. */
const READ = 75
const COMPARED = 8

/**
 * Reads drawings of icon sets, and compares some with what Chromium shows. The sets are installed in a temporary folder,
 * or taken from the `node_modules` that is named; files that are named beside it are read and compared instead.
 */
export async function tryIcons([modules, ...files]: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-icons-'))
  if (modules === undefined) install(folder)
  const from = modules ?? join(folder, 'node_modules')
  const named = files.map((name) => ({ name, text: readFileSync(name, 'utf8') }))
  const all = named.length > 0 ? named : iconsOf(from, READ)
  const refused: Icon[] = []
  for (const icon of all) if (!(await isRead(icon))) refused.push(icon)
  const some = named.length > 0 ? named : iconsOf(from, COMPARED)
  const differences = await compare(some, folder)
  const apart = differences.filter(({ share }) => share >= 0.01)
  say(
    `${all.length} drawings, ${refused.length} refused; ${some.length} compared, ${apart.length} differ in 1 % of their pixels or more`,
  )
  for (const { name, share } of differences
    .toSorted((a, b) => b.share - a.share)
    .slice(0, 25))
    say(`${(share * 100).toFixed(2)} %  ${name}`)
  if (process.env['CARDPRESS_KEEP'] === undefined) rmSync(folder, { recursive: true })
  else say(folder)
  return refused.length + apart.length === 0 ? 0 : 1
}

const SHELL = 'chromium-headless-shell'
const BROWSER = has(SHELL) ? SHELL : 'chromium'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function install(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund']
  execFileSync('npm', [...options, ...PACKAGES], { cwd: folder, stdio: 'inherit' })
}

/** Reads a drawing as that of a project. */
const read = async (text: string, report: Report): Promise<VectorPicture | undefined> =>
  readDrawing(await openProject(ROOT, ROOT), 'icon.svg', text, report)

const ROOT = process.cwd()

async function isRead({ name, text }: Icon): Promise<boolean> {
  const { problems, report } = collectProblems()
  const picture = await read(text, report)
  for (const { message, severity } of problems) say(`${name}: ${severity}: ${message}`)
  return picture !== undefined
}

interface Difference {
  readonly name: string
  /** The share of pixels that differ. */
  readonly share: number
}

/** So fine that the least width of lines in PDFium and the whole pixels of edges in Chromium do not count. */
const ZOOM = 4

/** How many drawings one picture of the browser shows. */
const AT_ONCE = 50

async function compare(
  icons: readonly Icon[],
  folder: string,
): Promise<readonly Difference[]> {
  const found: Difference[] = []
  for (let at = 0; at < icons.length; at += AT_ONCE)
    found.push(...(await compareSome(icons.slice(at, at + AT_ONCE), folder)))
  return found
}

/** The pixels of drawings in cardpress and in Chromium, each of them in a square of its own. */
async function compareSome(
  icons: readonly Icon[],
  folder: string,
): Promise<readonly Difference[]> {
  const shot = await sharp(inBrowser(icons, folder)).removeAlpha().toBuffer()
  const raster = await openRaster()
  mkdirSync(join(folder, 'pairs'), { recursive: true })
  const found: Difference[] = []
  for (const [index, { name, text }] of icons.entries()) {
    const told = collectProblems()
    const vector = await read(text, told.report)
    if (!vector) {
      say(`${name}: ${told.problems.map(({ message }) => message).join(' ')}`)
      found.push({ name, share: 1 })
      continue
    }
    const pdf = { name, bytes: await inLight(vector) }
    const page = await raster.renderPage(pdf, 0, 72 * ZOOM, told.report)
    if (!page) throw new Error(name)
    const size = SIDE * ZOOM
    const left = (index % COLUMNS) * size
    const top = Math.floor(index / COLUMNS) * size
    const theirs = sharp(shot).extract({ left, top, width: size, height: size })
    const ours = sharp(page.rgba, {
      raw: { width: page.width, height: page.height, channels: 4 },
    }).removeAlpha()
    const [one, other] = await Promise.all([small(ours), small(theirs)])
    found.push({ name, share: shareApart(one, other) })
    if (process.env['CARDPRESS_KEEP'] !== undefined)
      await sharp({
        create: { width: SIDE * 2, height: SIDE, channels: 3, background: '#fff' },
      })
        .composite(
          [one, other].map((input, side) => ({
            input,
            raw: { width: SIDE, height: SIDE, channels: 3 as const },
            left: side * SIDE,
            top: 0,
          })),
        )
        .png()
        .toFile(join(folder, 'pairs', `${name.replaceAll(/\W+/g, '-').slice(-60)}.png`))
  }
  return found
}

/** Smaller, so that the edges of both are as soft. */
async function small(image: Sharp): Promise<Buffer> {
  const png = await image.png().toBuffer()
  return sharp(png).resize(SIDE, SIDE, { kernel: 'linear' }).raw().toBuffer()
}

const COLUMNS = 10
/** Channels that differ by less look the same along edges. */
const APART = 40

function shareApart(one: Buffer, other: Buffer): number {
  let apart = 0
  for (let at = 0; at < one.length; at += 3)
    if (
      [0, 1, 2].some(
        (channel) =>
          Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > APART,
      )
    )
      apart += 1
  return apart / (one.length / 3)
}

/** What moves is printed as it is without that. */
const MOVEMENT = /<animate[^>]*(?:\/>|>\s*<\/animate\w*>)/g

function inBrowser(icons: readonly Icon[], folder: string): Buffer {
  const size = SIDE * ZOOM
  const cells = icons.map(({ text }) => {
    const data = Buffer.from(text.replaceAll(MOVEMENT, '')).toString('base64')
    return `<img width="${size}" height="${size}" src="data:image/svg+xml;base64,${data}">`
  })
  const style = `*{margin:0}body{width:${COLUMNS * size}px;display:grid;grid-template-columns:repeat(${COLUMNS},${size}px);background:#fff}img{display:block;object-fit:contain}`
  const page = join(folder, 'page.html')
  const shot = join(folder, 'shot.png')
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join('')}`,
  )
  const height = Math.ceil(icons.length / COLUMNS) * size
  execFileSync(
    BROWSER,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=${COLUMNS * size},${height}`,
      `--screenshot=${shot}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  )
  return readFileSync(shot)
}
