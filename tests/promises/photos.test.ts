import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import type { BuildRequest } from '../../src/build/request.ts'
import { openWorkshop } from '../../src/build/workshop.ts'
import { inspectPdf } from '../../src/draw/readback.ts'
import { make } from '../../src/pipeline.ts'
import { openMaker } from '../../src/preview/maker.ts'
import { requestOf } from '../../src/preview/views.ts'
import { collectProblems } from '../../src/problems/problem.ts'
import { openProject } from '../../src/project/project.ts'
import { cardpress, project, ROOT } from '../cli/run.ts'

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
      '- { text: title, style: title }\n      - { picture: logo, width: 30mm, height: 20mm }',
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

/** The files of a build by their paths, and what was told. */
async function build(folder: string, asked: Partial<BuildRequest>) {
  const { problems, report } = collectProblems()
  const opened = await openProject(folder, ROOT)
  const place = { project: opened, workshop: openWorkshop(opened, report) }
  const request = { ...requestOf(ASKED, DATE), output: 'output', ...asked }
  const speaking = { report, progress: () => undefined }
  const { files } = await make(request, place, speaking, (file) => file)
  return { problems, files: new Map(files.map(({ path, bytes }) => [path, bytes])) }
}

test('a file with photographs has the same bytes whatever else is made, and is what the preview shows', async () => {
  const folder = await photoDeck()
  const formats = ['little', 'low']
  const targets = ['press', 'sheets'] as const
  const { problems, files: pdfs } = await build(folder, { formats, targets })
  expect(problems).toEqual([])
  const compared = new Set<string>()
  for (const format of formats)
    for (const target of targets) {
      // oxlint-disable-next-line no-await-in-loop -- each build for itself is what is tried
      const alone = await build(folder, { formats: [format], targets: [target] })
      for (const [path, bytes] of alone.files) {
        expect([path, Buffer.compare(bytes, pdfs.get(path)!)]).toEqual([path, 0])
        compared.add(path)
      }
    }
  expect(compared).toEqual(new Set(pdfs.keys()))

  const world = { folder, packageRoot: ROOT, precompiled: undefined, date: DATE }
  const maker = openMaker(world)
  const { sides } = (await maker.view(ASKED)).view
  for (const [index, file] of [
    [0, 'small-nl-little-press'],
    [6, 'small-nl-little-press-leaflet'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- two pages
    const page = await maker.page(sides[index]!.digest)
    const built = pdfs.get(`output/small/nl/${file}.pdf`)!
    expect(Buffer.compare(page!.pdf, built)).toBe(0)
  }
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
    cardpress(['check', '--json'], { folder }),
    cardpress(['build', '--json'], { folder }),
  ])
  for (const { code, out } of [checked, built]) {
    expect(code).toBe(1)
    const { problems } = JSON.parse(out)
    expect(problems).toMatchObject([{ code: 'picture-broken', message: BROKEN }])
  }
  expect(JSON.parse(built.out).files).toEqual([])

  const world = { folder, packageRoot: ROOT, precompiled: undefined, date: DATE }
  const maker = openMaker(world)
  const { view } = await maker.view(ASKED)
  expect(view.problems).toMatchObject([
    { message: BROKEN, place: { file: 'content/small/deck.yaml', line: 7 } },
  ])
  // The rest of the side is worth looking at.
  const page = await maker.page(view.sides[0]!.digest)
  expect(inspectPdf(page!.pdf)).toMatchObject({ ok: true, pages: 6 })
  const exported = await maker.files({
    asked: { ...ASKED, paper: 'a4', flip: 'long' },
    targets: ['press'],
  })
  expect(exported.files).toEqual([])
  expect(exported.problems.map(({ message }) => message)).toEqual([BROKEN])
})
