import { describe, expect, test } from 'vitest'

import { collectProblems } from '../../src/base/problems/problem.ts'
import { readFolds } from '../../src/input/format/folds.ts'
import { readFormats } from '../../src/input/format/formats.ts'
import { readSheets } from '../../src/input/format/papers.ts'
import { boxEntries } from '../../src/input/template/box.ts'
import { checkNames } from '../../src/input/template/check-names.ts'
import { shorthandEntries } from '../../src/input/template/shorthands.ts'
import { blockStyles, namedStyle } from '../../src/input/template/text-style.ts'
import { whenSchema } from '../../src/input/template/when.ts'
import { fineDeck, wordsOf } from '../deck/reading.ts'
import { examplesIn, pageOf, rowsIn } from '../deck/readme.ts'
import { readAs } from '../format/reading.ts'
import { composedOf, composedThemeOf, fine, layoutOf, themeOf } from './reading.ts'

const page = pageOf('templates/README.md')
const files = examplesIn(page)
const file = (path: string): string => {
  const text = files[path]
  if (text === undefined) throw new Error(`the page has no ${path}`)
  return text
}

/** A file of the template that ships. */
const shipped = (name: string): string => pageOf(`templates/samenleerwijzer/${name}`)

describe('the examples of the page', () => {
  test('are a template without a mistake', () => {
    const theme = fine(themeOf(file('templates/quiet/theme.yaml')))
    const layouts = ['card', 'leaflet'].map((kind) =>
      fine(layoutOf(file(`templates/quiet/${kind}.yaml`))),
    )
    const { problems, report } = collectProblems()
    const known = {
      theme,
      formats: ['a7'],
      folds: ['a4-half'],
      kinds: ['card', 'leaflet'],
      sides: ['front', 'back'],
    }
    checkNames(layouts, known, report)
    expect(problems).toEqual([])
  })

  test('are a part, and the layout that uses it', () => {
    const badge = file('templates/quiet/parts/badge.yaml')
    const { problems } = composedOf({
      kinds: [file('templates/quiet/question.yaml')],
      parts: { badge, back: 'text: body\n' },
    })
    expect(problems).toEqual([])
  })

  test('are a variant of another template', () => {
    expect(
      composedThemeOf([shipped('theme.yaml'), file('templates/warm/theme.yaml')])
        .problems,
    ).toEqual([])
    const layout = composedOf({
      kinds: [shipped('topic.yaml'), file('templates/warm/topic.yaml')],
    })
    expect(layout.problems).toEqual([])
  })

  test('are a deck without a mistake', () => {
    const deck = fineDeck(file('content/quiet-talk/deck.yaml'))
    expect(wordsOf(file('content/quiet-talk/en.yaml'), deck, 'en').problems).toEqual([])
  })

  test('are data without a mistake', () => {
    expect(readAs(readFormats, file('templates/formats.yaml')).problems).toEqual([])
    expect(readAs(readFolds, file('templates/folds.yaml')).problems).toEqual([])
    expect(readAs(readSheets, file('templates/sheets.yaml')).problems).toEqual([])
  })
})

/** Names in code marks of the first cells of all tables. */
const named = new Set(
  rowsIn(page).flatMap(([first = '']) =>
    Array.from(first.matchAll(/`([a-z]\w*)`/g), ([, name = '']) => name),
  ),
)

/** The names that a problem about a name lists as known. */
const knownIn = (problems: readonly string[]): readonly string[] =>
  problems.flatMap((problem) => /Known: (.*)\.$/.exec(problem)?.[1]?.split(', ') ?? [])

/** Keys of boxes that have no rule for their content or place. */
const BOX_KEYS = [
  'defaults',
  'name',
  'use',
  'with',
  'landscape',
  'formats',
  'cases',
  'when',
  'children',
]

/** Keys that stand beside those of boxes, styles and parts of Markdown. */
const OTHER_KEYS = [
  'sameSizeInAllLanguages',
  ...BOX_KEYS,
  ...Object.keys(whenSchema.entries),
  'slot',
  'tiles',
  'newPanel',
  'bleed',
  'cornerRadius',
  'safe',
  'turned',
  'outside',
  'inside',
  'read',
  'papers',
  'words',
  'designedFor',
  'lengths',
  'palette',
  'cmyk',
  'srgb',
  'spot',
  'overprint',
  'styles',
  'fontFallback',
  'lastResort',
  'emphasisByScript',
  'inkLimit',
  'overprintBlack',
]

/** Codes of problems that are one word, as keys are. */
const CODES = ['overset', 'contrast', 'hairline']

/** Values that have a table of their own. */
const VALUES = ['kind', 'steps', 'card', 'grow', 'space', 'centre']

const BOX_ENTRIES = [...Object.keys(boxEntries), ...Object.keys(shorthandEntries)]

describe('the tables of the page', () => {
  test.each([
    ['boxes', [...BOX_ENTRIES, ...BOX_KEYS]],
    ['conditions', Object.keys(whenSchema.entries)],
    ['styles', Object.keys(namedStyle.entries)],
    ['parts of Markdown', Object.keys(blockStyles.entries)],
    ['steps of a leaflet', ['slot', 'tiles', 'backgroundColor', 'newPanel']],
  ])('have every key of %s', (_what, names) => {
    expect(names.filter((name) => !named.has(name))).toEqual([])
  })

  test('have no key that is none', () => {
    const keys = Object.entries(blockStyles.entries).flatMap(([part, { wrapped }]) => [
      part,
      ...Object.keys(wrapped.entries),
    ])
    const known = new Set([
      ...keys,
      ...BOX_ENTRIES,
      ...Object.keys(namedStyle.entries),
      ...OTHER_KEYS,
      ...CODES,
      ...VALUES,
    ])
    expect([...named].filter((name) => !known.has(name))).toEqual([])
  })

  test('have every key of the files of data', () => {
    const wrong = 'a: { nothing: 1 }\n'
    const keys = [
      ...knownIn(readAs(readFormats, wrong).problems),
      ...knownIn(readAs(readFolds, wrong).problems),
      ...knownIn(readAs(readSheets, 'nothing: 1\n').problems),
    ]
    expect(keys.length).toBe(14)
    expect(keys.filter((key) => !named.has(key))).toEqual([])
  })
})
