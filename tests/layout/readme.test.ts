import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

import { examplesIn, pageOf, partsIn } from '../deck/readme.ts'
import { piecesOf } from '../readme-pictures/draw.ts'
import { layOutIn, ROOT } from './lay-out.ts'
import type { LaidOut } from './lay-out.ts'
import { wordsOn } from './read-frame.ts'

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7H1z"/></svg>'

const page = pageOf('content/README.md')

/** Writes a project with these files, and lays out decks of it. */
async function inProject(
  files: Readonly<Record<string, string>>,
  judge: (layOut: (deck: string, language?: string) => Promise<LaidOut>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cardpress-readme-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await judge((deck, language = 'en') =>
      layOutIn(folder, deck, { formats: [], languages: [language] }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('the games of the page are laid out without a problem', async () => {
  const [, csv = ''] = /```csv\n([^]*?)```/.exec(page) ?? []
  const [, json = ''] = /```json\n([^]*?)```/.exec(page) ?? []
  const examples = examplesIn(page)
  const files = {
    ...examples,
    'content/herbs/herbs.csv': csv,
    'content/herbs/pictures/leaf.svg': SQUARE,
    'content/json/deck.yaml': examples['content/herbs/deck.yaml']!.replace('csv', 'json'),
    'content/json/en.yaml': examples['content/herbs/en.yaml']!,
    'content/json/herbs.json': json,
    'content/json/pictures/leaf.svg': SQUARE,
    'content/garden/pictures/leaf.svg': SQUARE,
    'content/garden/pictures/root.svg': SQUARE,
    'content/garden/pictures/back.svg': SQUARE,
    'content/garden/pictures/beds.svg': SQUARE,
  }
  await inProject(files, async (layOut) => {
    const { problems, side, sides } = await layOut('garden')
    expect(problems).toEqual([])
    expect(wordsOn(side('sage front')).join(' ')).toBe(
      'Herbs 3 Sage Worth 3 points to who has all 2 Herbs. 2/2',
    )
    expect(wordsOn(side('joker front')).join(' ')).toBe(
      'This card is worth what you need.',
    )
    expect(sides.map(({ name }) => name)).not.toContain('beet back')
    const herbs = await layOut('herbs', 'nl')
    expect(herbs.problems.map(({ message }) => message)).toEqual([
      'The family “herbs” has no “name” in nl.',
    ])
    expect(wordsOn(herbs.side('sage front')).join(' ')).toContain(
      'Voor thee, en bij kou.',
    )
    const ofJson = await layOut('json')
    expect(ofJson.problems).toEqual([])
    expect(wordsOn(ofJson.side('sage front')).join(' ')).toBe('Herbs 3 Sage For tea. 2/2')
  })
})

/** Words for every slot of a card of the Samenleerwijzer. */
const WORDS = `deck: { call: Call, number: 1, step: Step, title: Title, question: What?, questions: '- Who?', body: Privéleven }\n`

test('so are all other pieces of YAML of the page', async () => {
  const parts = partsIn(page)
  const terms = parts.find((part) => part.includes('resident: { sg'))!
  const files: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const own = /^# (\w+\.yaml)/.exec(part)?.[1]
    if (own !== undefined) {
      files[own] = part
      continue
    }
    for (const [picture] of part.matchAll(/pictures\/\w+\.svg/g))
      files[`content/part-${index}/${picture}`] = SQUARE
    const isDeck = part.includes('kind:')
    const pieces = 'pieces: { welcome: { kind: conversation, accent: ember } }'
    const others = part.includes('terms:') ? '' : terms.slice(terms.indexOf('terms:'))
    files[`content/part-${index}/deck.yaml`] =
      `source: en\ntemplate: samenleerwijzer\n${isDeck ? part : pieces}`
    files[`content/part-${index}/en.yaml`] = WORDS + (isDeck ? '' : `${part}\n${others}`)
  }
  const decks = Object.keys(files).flatMap(
    (path) => /^content\/(.*)\/deck/.exec(path)?.[1] ?? [],
  )
  expect(decks.length).toBe(6)
  await inProject({ ...files, 'logo.svg': SQUARE }, async (layOut) => {
    for (const deck of decks) {
      // oxlint-disable-next-line no-await-in-loop -- they share engines
      const { problems } = await layOut(deck)
      const told = problems.map(({ message }) => message)
      expect({ deck, told, part: parts[Number(deck.slice(5))] }).toMatchObject({
        told: [],
      })
    }
  })
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
