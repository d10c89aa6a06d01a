import { join } from 'node:path'

import { expect, test } from 'vitest'

import { readFontFolder } from '../../src/assets/font-folder.ts'
import { loadFonts } from '../../src/assets/library.ts'
import { faceFinder, faceOpener } from '../../src/layout/faces.ts'
import type { Face } from '../../src/text/face.ts'
import { loadShaper } from '../../src/text/shaper.ts'
import { shippedTheme } from '../template/reading.ts'

const folder = join(import.meta.dirname, '../../assets/fonts')

/** The names of the files that are tried, where some families are the user's own. */
const names = (faces: readonly Face[] = []): readonly string[] =>
  faces.map(({ id }) => /([^/\\]+)-\w+\.ttf$/.exec(id)?.[1] ?? id)

async function chainWith(added: readonly string[]) {
  const library = await loadFonts([folder], readFontFolder, () => undefined)
  const open = faceOpener(await loadShaper())
  const fonts = { library: { ...library, added }, theme: shippedTheme(), open }
  const { byScript, general } = faceFinder(fonts, () => undefined)(
    'Nunito Sans',
    400,
    false,
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
