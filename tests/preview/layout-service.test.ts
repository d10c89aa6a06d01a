import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openRaster } from '../../src/compare/raster/raster.ts'
import { verifyPdf } from '../../src/output/pdf/verify-pdf.ts'
import type { ExportRequest } from '../../src/preview/protocol/export.ts'
import { runHere } from '../cli/run-here.ts'
import { emptyFolder } from '../cli/run.ts'
import { NL, QUERY, serviceIn, watched } from './laid-out.ts'

function fail({ message }: { readonly message: string }): never {
  throw new Error(message)
}

test('a view has the sides of every piece, in the order of the deck', async () => {
  const { sides, problems, stale } = await watched().show()
  expect(sides.map(({ name }) => name)).toEqual([
    'hare front',
    'hare back',
    'fox front',
    'fox back',
    'owl front',
    'owl back',
    'guide outside (half)',
    'guide inside (half)',
    'guide outside (roll)',
    'guide inside (roll)',
  ])
  expect({ problems, stale }).toEqual({ problems: [], stale: false })
})

test('a side has its size, its words and the lines that they come from', async () => {
  const { show } = watched()
  const side = (await show()).sides.find(({ name }) => name === 'fox back')!
  expect(side).toMatchObject({
    piece: 'fox',
    side: 'back',
    trim: { width: 60, height: 90 },
    margin: 3,
    bleed: 3,
    safe: 4,
    language: 'nl',
    direction: 'ltr',
    text: 'De vos zegt:\n“Ik heb geen haast.”\nde vos',
  })
  const places = side.boxes.map(({ name, kind, place }) => [name, kind, place?.line])
  expect(places).toEqual([
    ['body', 'box', 12],
    ['body', 'paragraph', 13],
    ['body', 'paragraph', 15],
    ['body', 'paragraph', 17],
  ])
  const inside = side.boxes.every(
    ({ x, y, width, height }) =>
      x >= 0 && y >= 0 && x + width <= 60 && y + height <= 90 && width > 0 && height > 0,
  )
  expect(inside).toBe(true)
  expect(side.baselines).toHaveLength(3)
})

test('sides look like the pages that build writes, dot for dot, and are drawn without the rest', async () => {
  const { folder, service, show } = watched()
  const { sides } = await show()
  const { code } = await runHere(['build', '-t', 'press'], { folder })
  expect(code).toBe(0)
  const bytesOf = (name: string) =>
    readFileSync(join(folder, `output/small/nl/small-nl-${name}.pdf`))
  const pages = await Promise.all(
    sides.map(({ digest }) => service.page({ digest, dpi: 72 })),
  )
  const raster = await openRaster()
  const dots = async (name: string, bytes: Uint8Array, page: number) => {
    const drawn = await raster.renderPage({ name, bytes }, page, 72, fail)
    return Buffer.from(drawn!.rgba)
  }
  const files = [
    ...Array<string>(6).fill('little-press'),
    'press-leaflet',
    'press-leaflet',
    'press-leaflet-roll',
  ]
  const numbers = [0, 1, 2, 3, 4, 5, 0, 1, 0, 1]
  for (const [index, name] of files.entries()) {
    const { pdf } = pages[index]!
    expect(verifyPdf([pdf])).toMatchObject({ ok: true, pages: 1 })
    // oxlint-disable-next-line no-await-in-loop -- there is one PDFium
    const built = await dots(name, bytesOf(name), numbers[index]!)
    // oxlint-disable-next-line no-await-in-loop
    expect((await dots('alone', pdf, 0)).equals(built)).toBe(true)
  }
})

test('only the sides whose words changed have another digest', async () => {
  const { show, change } = watched()
  const before = await show()
  const after = await change({ [NL]: ['body: De uil ziet', 'body: De uil hoort'] })
  const changed = after.sides.filter(
    ({ digest }, at) => digest !== before.sides[at]?.digest,
  )
  expect(changed.map(({ name }) => name)).toEqual(['owl back'])
  expect(after.generation).toBe(1)
})

test('the last good sides stay while a file is broken, with the problem of the terminal', async () => {
  const { folder, show, change } = watched()
  const before = await show()
  const broken = await change({ [NL]: ['name: Haas', 'name: [Haas'] })
  expect(broken.sides).toEqual(before.sides)
  expect(broken.stale).toBe(true)
  const { err } = await runHere(['build'], { folder })
  const [problem] = broken.problems
  expect(err).toContain(problem?.message)
  for (const line of problem?.codeFrame?.split('\n') ?? ['?'])
    expect(err).toContain(line.trim())
  const mended = await change({ [NL]: ['name: [Haas', 'name: Konijn'] })
  expect(mended).toMatchObject({ stale: false, problems: [] })
  expect(mended.sides[0]?.text).toContain('Konijn')
})

test('words that no longer fit are shown, and reported on their side', async () => {
  const long = 'Ver weg en toch dichtbij. '.repeat(40)
  const { show, change } = watched()
  await show()
  const { sides, problems, stale } = await change({
    [NL]: ['body: De uil ziet', `body: ${long} De uil ziet`],
  })
  expect(stale).toBe(false)
  expect(sides.find(({ name }) => name === 'owl back')?.text).toContain(long.trim())
  expect(problems).toMatchObject([
    { code: 'overset', side: 'owl back', slot: 'body', place: { file: NL } },
  ])
})

test('a character that no font has is reported on its side', async () => {
  const { show } = watched({ [NL]: ['name: Uil', 'name: Uil \u{13000}'] })
  expect((await show()).problems).toMatchObject([
    { code: 'glyph-missing', side: 'owl front', slot: 'name' },
  ])
})

const EXPORT: ExportRequest = {
  deck: 'small',
  languages: ['nl'],
  format: 'little',
  terms: {},
  goal: 'press',
  pieces: [],
  copies: 1,
  paper: 'a4',
  flip: 'long',
  marks: false,
  repeat: false,
}

test.each<Partial<ExportRequest>>([
  {},
  { repeat: true, copies: 2 },
  { goal: 'screen' },
  { goal: 'sheets' },
  { goal: 'sheets', copies: 7 },
  { goal: 'sheets', pieces: ['hare', 'guide'], paper: 'a3' },
])('an export has as many pages as were planned: %j', async (some) => {
  const { service } = watched()
  const asked = { ...EXPORT, ...some }
  const [plan, { files }] = [await service.exportPlan(asked), await service.files(asked)]
  const pages = files.reduce((sum, { pdf }) => sum + verifyPdf([pdf]).pages, 0)
  expect({ ...plan, files: files.length > 0 }).toEqual({
    pages,
    sheets: asked.goal === 'sheets' ? pages / 2 : 0,
    files: true,
    problems: [],
  })
})

test('paper that is too small for anything takes none', async () => {
  const small = 'papers: { mini: { width: 55mm, height: 80mm, margin: 5mm } }'
  const { service } = watched({ 'templates/sheets.yaml': small })
  const plan = await service.exportPlan({ ...EXPORT, goal: 'sheets', paper: 'mini' })
  expect(plan).toEqual({ pages: 0, sheets: 0, problems: [] })
})

test('unsaved words are shown until they are discarded, and never exported', async () => {
  const { folder, service, show } = watched()
  await show()
  const path = join(folder, NL)
  const text = readFileSync(path, 'utf8').replace('name: Uil', 'name: Kerkuil')
  const version = { generation: 1, fonts: 0, reopen: false }
  await service.changed({ ...version, unsaved: new Map([[path, text]]) })
  expect((await show()).sides[4]?.text).toBe('Kerkuil')
  const { files } = await service.files(EXPORT)
  const { files: saved } = await serviceIn(folder).files(EXPORT)
  expect(files.map(({ pdf }) => Buffer.from(pdf).toString('latin1'))).toEqual(
    saved.map(({ pdf }) => Buffer.from(pdf).toString('latin1')),
  )
  await service.changed({ ...version, generation: 2, unsaved: new Map() })
  expect((await show()).sides[4]?.text).toBe('Uil')
})

test('sheets are the pages that build writes for an office printer', async () => {
  const { service } = watched()
  const { view } = await service.sheets({ ...QUERY, paper: 'a4', flip: 'long' })
  const [front, back] = view.sides
  expect([front?.side, back?.side]).toEqual(['front', 'back'])
  expect(front?.text).toContain('Haas')
  const page = await service.page({ digest: front!.digest, dpi: 72 })
  expect(verifyPdf([page!.pdf])).toMatchObject({ ok: true, pages: 1 })
})

test('the choices of a deck are the names in its files', async () => {
  const { service } = watched()
  const facts = await service.facts(undefined)
  expect(facts).toMatchObject({
    decks: [
      { name: 'small', title: 'Klein spel' },
      { name: 'samenleerwijzer', title: 'Samenleerwijzer' },
      { name: 'look-and-tell', title: 'Kijk en vertel' },
      { name: 'meetings', title: 'Anders vergaderen' },
      { name: 'on-the-way', title: 'Onderweg' },
    ],
    deck: 'small',
    formats: [
      { name: 'little', width: 60, height: 90 },
      { name: 'low', width: 90, height: 50 },
    ],
    terms: [],
    problems: [],
  })
  expect(facts.languages.map(({ tag, state }) => [tag, state])).toEqual([
    ['nl', 'source'],
    ['en', 'draft'],
    ['qps', 'pseudo'],
    ['qps-mirror', 'pseudo'],
  ])
  expect(facts.pieces.map(({ title }) => title)).toEqual([
    'Haas',
    'Vos',
    'Uil',
    'Zo speel je',
  ])
  expect(facts.pieces[3]).toMatchObject({
    id: 'guide',
    kind: 'leaflet',
    isLeaflet: true,
    accent: '#188C8D',
  })
})

test('a folder without a deck has problems and nothing else', async () => {
  const service = serviceIn(emptyFolder())
  const { view } = await service.view({ ...QUERY, deck: 'none' })
  expect(view.sides).toEqual([])
  expect(view.problems).toMatchObject([{ code: 'unknown-deck' }])
})

test('a format of the deck that there is not is told beside the cards of another one', async () => {
  const { show } = watched({
    'content/small/deck.yaml': ['formats: [little, low]', 'formats: [little, tiny9]'],
  })
  const { sides, problems, stale } = await show()
  expect(problems).toMatchObject([{ message: 'There is no format “tiny9”.' }])
  expect([sides.length, stale]).toEqual([10, false])
})

test('a font that there is not is told at its line in the theme', async () => {
  const { show } = watched({
    'templates/plain/theme.yaml': [
      'title: { fontFamily: Nunito,',
      'title: { fontFamily: Nunitoo,',
    ],
  })
  const { problems } = await show()
  expect(problems).toMatchObject([
    { code: 'unknown-font', place: { file: 'templates/plain/theme.yaml' } },
  ])
})
