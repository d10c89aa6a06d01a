import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { openEngines } from '../../src/build/engines.ts'
import { buildFiles } from '../../src/build/pipeline.ts'
import type { BuildRequest } from '../../src/build/request.ts'
import { openRaster } from '../../src/compare/raster/raster.ts'
import { openProject } from '../../src/input/project/project.ts'
import { verifyPdf } from '../../src/output/pdf/verify-pdf.ts'
import { openLayoutService } from '../../src/preview/workers/layout-service.ts'
import { requestForView } from '../../src/preview/workers/views.ts'
import { runHere } from '../cli/run-here.ts'
import { project, ROOT } from '../cli/run.ts'

const DATE = new Date('2026-11-24T00:00:00Z')
const ASKED = { deck: 'small', language: 'nl', format: 'little', terms: {} }

/** The small deck with a photograph on two cards and in its leaflet, in two sizes. */
async function photoDeck(): Promise<string> {
  const folder = project('small', {
    'content/small/deck.yaml': [
      ['picture: scene.svg', 'picture: photo.jpg'],
      ['fox: { kind: card,', 'fox: { kind: card, picture: photo.jpg,'],
    ],
    'templates/plain/leaflet.yaml': [
      '- { text: title, style: title }',
      '- { text: title, style: title }\n      - { picture: logo, width: 45mm, height: 30mm }',
    ],
  })
  const deck = join(folder, 'content/small/deck.yaml')
  writeFileSync(deck, `${readFileSync(deck, 'utf8')}logo: photo.jpg\n`)
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const photo = sharp({
    create: { width: 900, height: 600, channels: 3, background: '#888888', noise },
  })
  writeFileSync(join(folder, 'content/small/photo.jpg'), await photo.jpeg().toBuffer())
  return folder
}

/** Builds in a folder, one time after the other: the files by their paths, and what was told. */
async function builds(folder: string) {
  const { problems, report } = collectProblems()
  const opened = await openProject(folder, ROOT)
  const place = { project: opened, engines: await openEngines(opened, report) }
  const reporter = { report, progress: () => undefined }
  const build = async (asked: Partial<BuildRequest>) => {
    const request = { ...requestForView(ASKED, DATE), output: 'output', ...asked }
    const { files } = await buildFiles(request, place, reporter, (file) => file)
    return new Map(files.map(({ path, parts }) => [path, Buffer.concat(parts)]))
  }
  return { problems, build }
}

test('a file with photographs has the same bytes whatever else is made, and looks like what the preview shows', async () => {
  const folder = await photoDeck()
  const formats = ['little', 'low'] as const
  const targets = ['press', 'sheets'] as const
  const { problems, build } = await builds(folder)
  const pdfs = await build({ formats, targets })
  expect(problems).toEqual([])
  const compared = new Set<string>()
  for (const format of formats)
    for (const target of targets) {
      // oxlint-disable-next-line no-await-in-loop -- each build for itself is what is tried
      const alone = await build({ formats: [format], targets: [target] })
      for (const [path, bytes] of alone) {
        expect([path, Buffer.compare(bytes, pdfs.get(path)!)]).toEqual([path, 0])
        compared.add(path)
      }
    }
  expect(compared).toEqual(new Set(pdfs.keys()))

  const world = { folder, packageRoot: ROOT, precompiled: undefined, date: DATE }
  const maker = openLayoutService(world)
  const { sides } = (await maker.view(ASKED)).view
  const raster = await openRaster()
  const dots = async (bytes: Uint8Array) => {
    const drawn = await raster.renderPage({ name: 'page', bytes }, 0, 100, ignore)
    return drawn!.rgba
  }
  const cards = pdfs.get([...pdfs.keys()].find((path) => /little-press/.test(path))!)!
  const page = (await maker.page({ digest: sides[0]!.digest, dpi: 100 }))!.pdf
  const [alone, printed] = [await dots(page), await dots(cards)]
  const differences = alone.map((value, at) => Math.abs(value - printed[at]!))
  // Noise that is made smaller in two ways is not the same to the dot.
  expect(differences.reduce((sum, one) => sum + one) / alone.length).toBeLessThan(3)
  expect(page.length).toBeLessThan(cards.length / 2)
})

const ignore = () => undefined

test('files with the same bytes are one picture in a file', async () => {
  const folder = await photoDeck()
  const deck = join(folder, 'content/small/deck.yaml')
  const one = readFileSync(join(folder, 'content/small/photo.jpg'))
  writeFileSync(join(folder, 'content/small/copy.jpg'), one)
  const before = readFileSync(deck, 'utf8')
  const { build, problems } = await builds(folder)
  const pdfs = await build({ targets: ['press'] })
  writeFileSync(deck, before.replace('picture: photo.jpg', 'picture: copy.jpg'))
  const again = await builds(folder)
  const copied = await again.build({ targets: ['press'] })
  expect([...problems, ...again.problems]).toEqual([])
  for (const [path, bytes] of copied)
    expect([path, Buffer.compare(bytes, pdfs.get(path)!)]).toEqual([path, 0])
})

/** The deck with a photograph whose middle is missing. */
async function brokenDeck(): Promise<string> {
  const folder = await photoDeck()
  const path = join(folder, 'content/small/photo.jpg')
  const whole = readFileSync(path)
  writeFileSync(path, Buffer.concat([whole.subarray(0, 9000), whole.subarray(-2)]))
  return folder
}

const BROKEN =
  'The picture “content/small/photo.jpg” is broken: its pixels cannot be read.'

test('a picture that cannot be decoded is told once by check, build and the preview, and nothing is made of it', async () => {
  const folder = await brokenDeck()
  const [checked, built] = await Promise.all([
    runHere(['check', '--json'], { folder }),
    runHere(['build', '--json'], { folder }),
  ])
  for (const { code, out } of [checked, built]) {
    expect(code).toBe(1)
    const { problems } = JSON.parse(out)
    expect(problems).toMatchObject([{ code: 'picture-broken', message: BROKEN }])
  }
  expect(JSON.parse(built.out).files).toEqual([])

  const world = { folder, packageRoot: ROOT, precompiled: undefined, date: DATE }
  const maker = openLayoutService(world)
  await maker.view(ASKED)
  expect(await maker.readPicture(undefined)).toBe('broken')
  await maker.changed({ generation: 1, fonts: 0, reopen: false, unsaved: new Map() })
  const { view } = await maker.view(ASKED)
  expect(view.problems).toMatchObject([
    { message: BROKEN, place: { file: 'content/small/deck.yaml', line: 7 } },
  ])
  // The rest of the side is worth looking at.
  const page = await maker.page({ digest: view.sides[0]!.digest, dpi: 72 })
  expect(verifyPdf([page!.pdf])).toMatchObject({ ok: true, pages: 1 })
  const { language, ...asked } = ASKED
  const exported = await maker.files({
    ...asked,
    languages: [language],
    goal: 'press',
    pieces: [],
    copies: 1,
    paper: 'a4',
    flip: 'long',
    marks: false,
    repeat: false,
  })
  expect(exported.files).toEqual([])
  expect(exported.problems.map(({ message }) => message)).toEqual([BROKEN])
})
