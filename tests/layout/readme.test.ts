import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { examplesIn, pageOf } from '../deck/readme.ts'
import { piecesOf } from '../readme-pictures/draw.ts'
import { layOutIn, ROOT } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>'

test('the games of the page are laid out without a problem', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-garden-'))
  try {
    const page = pageOf('content/README.md')
    const [, csv = ''] = /```csv\n([^]*?)```/.exec(page) ?? []
    const files = {
      ...examplesIn(page),
      'content/herbs/herbs.csv': csv,
      'content/herbs/pictures/leaf.svg': SQUARE,
      'content/garden/pictures/leaf.svg': SQUARE,
      'content/garden/pictures/root.svg': SQUARE,
      'content/garden/pictures/back.svg': SQUARE,
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const { problems, side } = await layOutIn(folder, 'garden', {
      formats: [],
      languages: [],
    })
    expect(problems).toEqual([])
    expect(wordsOn(side('sage front')).join(' ')).toBe(
      'Herbs 3 Sage Worth 3 points to who has all 2 Herbs. 2/2',
    )
    expect(wordsOn(side('joker front')).join(' ')).toBe(
      'This card is worth what you need.',
    )
    const herbs = await layOutIn(folder, 'herbs', { formats: [], languages: ['nl'] })
    expect(herbs.problems.map(({ message }) => message)).toEqual([
      'The family “herbs” has no “name” in nl.',
    ])
    expect(wordsOn(herbs.side('sage front')).join(' ')).toContain(
      'Voor thee, en bij kou.',
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the pictures in the page of templates are those of layouts without a problem', async () => {
  const folder = join(ROOT, 'tests/readme-pictures')
  const { problems } = await layOutIn(folder, 'pictures', { formats: [], languages: [] })
  expect(problems).toEqual([])
  const shown = [...pageOf('templates/README.md').matchAll(/\]\(pictures\/(\w+)\.png\)/g)]
  const names = shown.map(([, name = '']) => name).toSorted()
  expect(names).toEqual(piecesOf(folder).toSorted())
  for (const name of names) {
    const { size } = statSync(join(ROOT, `templates/pictures/${name}.png`))
    expect({ name, isSmall: size > 500 && size < 100_000 }).toEqual({
      name,
      isSmall: true,
    })
  }
})
