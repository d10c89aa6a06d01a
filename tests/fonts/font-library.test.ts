import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFontFolder } from '../../src/input/fonts/font-folder.ts'
import { loadFonts } from '../../src/input/fonts/font-library.ts'
import type { FontLibrary } from '../../src/input/fonts/font-library.ts'
import { fontBytes, withNumber, withTable } from './fonts.ts'

const packaged = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
let folder: string

/** Writes font files below a fresh folder of the test's. */
function project(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  for (const [file, bytes] of Object.entries(files)) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  return join(folder, name)
}

async function load(...folders: readonly string[]): Promise<FontLibrary> {
  const { problems, report } = collectProblems()
  const library = await loadFonts(folders, readFontFolder, report)
  expect(problems).toEqual([])
  return library
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cardpress-fonts-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const bold = fontBytes('nunito/Nunito-Bold.ttf')
const plain = withNumber(bold, 'head', 44, 0)
const weight = (value: number): Buffer => withNumber(plain, 'OS/2', 4, value)

test('the package has its families', async () => {
  const library = await load(packaged)
  expect(library.families()).toEqual([
    'Noto Emoji',
    'Noto Sans',
    'Noto Sans Ethiopic',
    'Nunito',
    'Nunito Sans',
    'Source Sans 3',
    'Vazirmatn',
  ])
  expect(library.files).toHaveLength(15)
})

test('what only the first of several folders has was added by the user', async () => {
  const own = project('added', {
    'a.ttf': fontBytes('nunito/Nunito-Bold.ttf'),
    'b.ttf': fontBytes('vazirmatn/Vazirmatn-Regular.ttf'),
  })
  const other = project('shipped', { 'a.ttf': fontBytes('nunito/Nunito-ExtraBold.ttf') })
  expect((await load(own, other)).added).toEqual(['Vazirmatn'])
  expect((await load(own)).added).toEqual([])
})

describe('find', () => {
  test.each([
    ['Nunito Sans', 700, true, 'NunitoSans-BoldItalic.ttf'],
    ['nunitosans', 400, false, 'NunitoSans-Regular.ttf'],
    ['NUNITO  SANS', 900, true, 'NunitoSans-BoldItalic.ttf'],
    ['Nunito', 400, false, 'Nunito-Bold.ttf'],
    ['Nunito', 900, true, 'Nunito-ExtraBold.ttf'],
  ])('%s %i, italic: %s', async (family, wanted, italic, file) => {
    const found = (await load(packaged)).find(family, wanted, italic)
    expect(found?.id.endsWith(file)).toBe(true)
  })

  test('knows no family that is not there', async () => {
    expect((await load(packaged)).find('Nunito Serif', 400, false)).toBeUndefined()
  })

  test.each([
    [400, [100, 450, 600], 450],
    [400, [100, 300, 600], 300],
    [450, [400, 500], 500],
    [500, [400, 600], 400],
    [500, [600, 900], 600],
    [300, [100, 400, 900], 100],
    [300, [400, 900], 400],
    [600, [100, 500, 900], 900],
    [600, [100, 500], 500],
    [700, [600, 700, 800], 700],
  ])('for weight %i out of %j takes %i', async (wanted, there, taken) => {
    const files = there.map((value) => [`${value}.ttf`, weight(value)])
    const library = await load(
      project(`w${wanted}-${there.join('-')}`, Object.fromEntries(files)),
    )
    expect(library.find('Nunito', wanted, false)?.weight).toBe(taken)
  })
})

test('of two alike the one in the earlier folder counts', async () => {
  const own = project('own', { 'Mine.otf': bold })
  const library = await load(own, packaged, join(folder, 'nowhere'))
  expect(library.find('Nunito', 700, false)?.id).toBe(join(own, 'Mine.otf'))
  expect(library.files.filter(({ family }) => family === 'Nunito')).toHaveLength(2)
})

test('folders are searched in order, to a depth, without following links', async () => {
  const deep = project('deep', {
    'b/c/d/Third.ttf': weight(300),
    'b/c/d/e/Fourth.ttf': weight(400),
    'a/First.TTF': weight(100),
    'Second.ttf': weight(200),
    'notes.txt': weight(500),
  })
  symlinkSync(packaged, join(deep, 'link'))
  symlinkSync(join(deep, 'Second.ttf'), join(deep, 'Link.ttf'))
  const files = (await load(deep)).files.map(({ id }) => id.slice(deep.length + 1))
  expect(files).toEqual([
    'Second.ttf',
    join('a', 'First.TTF'),
    join('b', 'c', 'd', 'Third.ttf'),
  ])
})

test('a bad font is told and the others are still found', async () => {
  const { problems, report } = collectProblems()
  const mixed = project('mixed', { 'Bad.ttf': Buffer.from('words'), 'Good.ttf': bold })
  const library = await loadFonts([mixed], readFontFolder, report)
  expect(problems).toMatchObject([{ code: 'unknown-font' }])
  expect(library.families()).toEqual(['Nunito'])
})

test('files that lie among fonts and cannot be used are told', async () => {
  const { problems, report } = collectProblems()
  const mixed = project('packed', {
    'a.eot': bold,
    'b.dfont': bold,
    'd.zip': bold,
    'Good.ttf': bold,
    'OFL.txt': bold,
    // A Mac puts such files beside others on foreign disks.
    '._Good.ttf': bold,
  })
  const library = await loadFonts([mixed], readFontFolder, report)
  expect(library.files).toHaveLength(1)
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual(
    [
      ['a.eot', 'is packed for Internet Explorer'],
      ['b.dfont', 'is in an old format of Macs'],
      ['d.zip', 'is packed'],
    ].map(
      ([file, why]) =>
        `warning The font “${join(mixed, file!)}” ${why}, and is left out.`,
    ),
  )
})

test('two files of one family and weight in one folder are told, and the first is used', async () => {
  const { problems, report } = collectProblems()
  const own = project('twice', {
    'a/Nunito-Bold.ttf': bold,
    'b/Nunito-Bold-new.ttf': bold,
    'b/Other.ttf': weight(300),
  })
  const library = await loadFonts([own, packaged], readFontFolder, report)
  const first = join(own, 'a', 'Nunito-Bold.ttf')
  expect(library.find('Nunito', 700, false)?.id).toBe(first)
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      message: `“${first}” and “${join(own, 'b', 'Nunito-Bold-new.ttf')}” are both Nunito in weight 700; the first is used.`,
    },
  ])
})

test('a narrow font stands in for none of usual width', async () => {
  const narrow = withNumber(bold, 'OS/2', 6, 3)
  const { report } = collectProblems()
  const own = project('narrow', { 'Nunito-Bold.ttf': narrow })
  expect((await load(own)).files).toHaveLength(1)
  const library = await load(own, packaged)
  expect(library.find('Nunito', 700, false)?.id).toBe(
    join(packaged, 'nunito', 'Nunito-Bold.ttf'),
  )
  const both = project('both', { 'Nunito-Bold-N.ttf': narrow, 'Nunito-Bold.ttf': bold })
  const wide = await loadFonts([both], readFontFolder, report)
  expect(wide.find('Nunito', 700, false)?.id).toBe(join(both, 'Nunito-Bold.ttf'))
})

test('a font of symbols is told, and stands in for no other', async () => {
  const symbols = withTable(
    fontBytes('vazirmatn/Vazirmatn-Bold.ttf'),
    'cmap',
    (table) => {
      const count = table.readUInt16BE(2)
      for (let index = 0; index < count; index += 1)
        table.writeUInt32BE(0x30000, 4 + index * 8)
    },
  )
  const { problems, report } = collectProblems()
  const own = project('symbols', { 'Signs.ttf': symbols })
  const shipped = project('plain', { 'Bold.ttf': bold })
  const library = await loadFonts([own, shipped], readFontFolder, report)
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      message: `The font “${join(own, 'Signs.ttf')}” has symbols in place of letters (a symbol encoding).`,
    },
  ])
  expect(library.families()).toEqual(['Vazirmatn', 'Nunito'])
  expect(library.fallbackFamilies()).toEqual(['Nunito'])
  expect(library.added).toEqual([])
})
