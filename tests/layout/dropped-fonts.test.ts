import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readFontFolder } from '../../src/input/assets/font-folder.ts'
import { loadFonts } from '../../src/input/assets/font-library.ts'
import type { FontLibrary } from '../../src/input/assets/font-library.ts'
import { faceFinder, faceOpener } from '../../src/typesetting/layout/faces.ts'
import type { Face } from '../../src/typesetting/text/face.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { shippedTheme } from '../template/reading.ts'

const folder = join(import.meta.dirname, '../../assets/fonts')

/** The names of the files that are tried, where some families are the user's own. */
const names = (faces: readonly Face[] = []): readonly string[] =>
  faces.map(({ id }) => /([^/\\]+)-\w+\.ttf$/.exec(id)?.[1] ?? id)

async function chainWith(
  added: readonly string[],
  { language, stands = {} }: { language?: string; stands?: Record<string, string> } = {},
) {
  const library = await loadFonts([folder], readFontFolder, () => undefined)
  const open = faceOpener(await loadShaper())
  const find: FontLibrary['find'] = (name, weight, italic) =>
    library.find(stands[name] ?? name, weight, italic)
  const fonts = { library: { ...library, added, find }, theme: shippedTheme(), open }
  const { byScript, general } = faceFinder(fonts, () => undefined)(
    'Nunito Sans',
    400,
    false,
    language,
  )
  return { arabic: names(byScript['Arab']), general: names(general) }
}

test('a font that a user dropped in comes before those that the theme falls back to', async () => {
  expect((await chainWith([])).arabic).toEqual(['Vazirmatn'])
  const { arabic, general } = await chainWith(['Source Sans 3'])
  expect(arabic).toEqual(['SourceSans3', 'Vazirmatn'])
  expect(general.slice(0, 2)).toEqual(['NunitoSans', 'SourceSans3'])
})

test('one that a style of the theme names is no fallback for others', async () => {
  expect((await chainWith(['Nunito'])).arabic).toEqual(['Vazirmatn'])
})

/** Families for Chinese characters, each with a font of the package in its place. */
const stands = {
  'Noto Sans JP': 'Nunito',
  NotoSansTC: 'Noto Sans Ethiopic',
  'Noto Sans SC': 'Vazirmatn',
}
const dropped = ['Noto Sans JP', 'Source Sans 3', 'NotoSansTC', 'Noto Sans SC']

test.each([
  ['nl', ['Nunito', 'SourceSans3', 'NotoSansEthiopic', 'Vazirmatn']],
  ['ja', ['Nunito', 'SourceSans3', 'NotoSansEthiopic', 'Vazirmatn']],
  ['zh-Hant', ['NotoSansEthiopic', 'SourceSans3', 'Nunito', 'Vazirmatn']],
  ['zh-HK', ['NotoSansEthiopic', 'SourceSans3', 'Nunito', 'Vazirmatn']],
  ['zh', ['Vazirmatn', 'SourceSans3', 'Nunito', 'NotoSansEthiopic']],
])('of fonts for Chinese characters, %s takes its own first', async (language, tried) => {
  const { general } = await chainWith(dropped, { language, stands })
  expect(general.slice(1, 5)).toEqual(tried)
})
