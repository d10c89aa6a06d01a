import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { array, assert, asyncProperty, constantFrom, pre, uniqueArray } from 'fast-check'
import { beforeAll, expect, test } from 'vitest'

import { readFontFolder } from '../../src/input/fonts/font-folder.ts'
import { loadFonts } from '../../src/input/fonts/font-library.ts'
import type { FontSource } from '../../src/input/fonts/font-source.ts'
import { faceFinder } from '../../src/typesetting/layout/type/faces.ts'
import { fontOpener } from '../../src/typesetting/layout/type/open-fonts.ts'
import { fallbackFamilies } from '../../src/typesetting/layout/type/script-fallback.ts'
import { itemise } from '../../src/typesetting/text/item.ts'
import { directionOf } from '../../src/typesetting/text/language-tag.ts'
import { loadShaper } from '../../src/typesetting/text/shaper.ts'
import { fontIn } from '../fonts/fonts.ts'
import { madeFont } from '../fonts/made-font.ts'
import { shippedTheme } from '../template/reading.ts'
import { layOut, ROOT } from './lay-out.ts'

/** Families that a user dropped in, with all that they have. */
type Dropped = Readonly<
  Record<string, string | { readonly characters: string; readonly codePages: number }>
>

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
const COMMON = `${ASCII.join('')}«»‹›“”‘’„–—…·•→✓☐、。「」！，`

const shaper = await loadShaper()
let shipped: readonly FontSource[]

beforeAll(async () => {
  shipped = await readFontFolder(join(ROOT, 'assets/fonts'))
})

const sourcesOf = (dropped: Dropped): readonly FontSource[] =>
  Object.entries(dropped).map(([family, made]) =>
    fontIn(
      `${family}.ttf`,
      madeFont({ family, ...(typeof made === 'string' ? { characters: made } : made) }),
    ),
  )

interface Options {
  readonly fontFallback?: Readonly<Record<string, string>>
  readonly lastResort?: readonly string[]
  /** The words of the deck, where it has more than this text. */
  readonly deck?: string
}

/** Sets texts with dropped fonts: the family of each part, as `Latn Nunito Sans: abc`. */
const setter = (dropped: Dropped) => setterWith(sourcesOf(dropped))

async function setterWith(own: readonly FontSource[]) {
  const library = await loadFonts(
    ['own', 'shipped'],
    (folder) => Promise.resolve(folder === 'own' ? own : shipped),
    (problem) => {
      throw new Error(problem.message)
    },
  )
  const families = new Map(library.files.map(({ id, family }) => [id, family]))
  const open = fontOpener(shaper)
  return (language: string, text: string, { deck = text, ...rules }: Options = {}) => {
    const theme = shippedTheme()
    const fontFallback = new Map(Object.entries(rules.fontFallback ?? {}))
    const changed = {
      ...theme,
      ...(fontFallback.size > 0 && { fontFallback }),
      ...(rules.lastResort && { lastResort: rules.lastResort }),
    }
    const fonts = { library, theme: changed, open }
    const fallbacks = fallbackFamilies(language, deck, fonts)
    const find = faceFinder(fonts, fallbacks, () => undefined)
    const span = { text, style: { faces: find('Nunito Sans', 400, false) } }
    const { items, missing } = itemise([span], {
      language,
      direction: directionOf(language),
    })
    const parts: [family: string, part: string][] = []
    for (const { start, end, face } of items) {
      const family = families.get(face.id) ?? face.id
      const last = parts.at(-1)
      if (last?.[0] === family) last[1] += text.slice(start, end)
      else parts.push([family, text.slice(start, end)])
    }
    const lacking = missing.map(({ grapheme }) => `missing: ${grapheme}`)
    return [...parts.map(([family, part]) => `${family}: ${part}`), ...lacking]
  }
}

let plain: ReturnType<typeof setter> | undefined
const undropped = (): ReturnType<typeof setter> => (plain ??= setter({}))

/** The words of the deck that cardpress ships, by language. */
const decks = readdirSync(join(ROOT, 'content/samenleerwijzer'))
  .filter((name) => /^[a-z]{2}\.yaml$/.test(name))
  .map((name) => ({
    language: name.slice(0, 2),
    text: readFileSync(join(ROOT, 'content/samenleerwijzer', name), 'utf8'),
  }))
const allLetters = [...new Set(decks.map(({ text }) => text).join(''))]
const HANGUL = '가나다라마바사아자차카타파하안녕세요'

const many = (count: number, characters: string): Dropped =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`A ${index}`, characters]),
  )

test.each([
  ['one Korean font', { 'A Korean': COMMON + HANGUL }],
  ['five with everything', many(5, COMMON + HANGUL + allLetters.join(''))],
  ['two hundred', many(200, COMMON + allLetters.join(''))],
] satisfies [string, Dropped][])(
  'with %s dropped in, nothing changes in the shipped languages',
  async (_name, dropped) => {
    const [before, after] = [await undropped(), await setter(dropped)]
    expect(decks).toHaveLength(12)
    for (const { language, text } of decks)
      expect(after(language, text)).toEqual(before(language, text))
  },
)

test('no font changes a text that had all its letters', async () => {
  const before = await undropped()
  const characters = uniqueArray(
    constantFrom(...allLetters, ...Array.from(COMMON), '\u0301'),
    {
      maxLength: 60,
    },
  )
  const text = array(constantFrom(...allLetters, '1', ' ', '«', '✓', 'e\u0301'), {
    maxLength: 40,
  }).map((letters) => letters.join(''))
  await assert(
    asyncProperty(
      array(characters, { minLength: 1, maxLength: 3 }),
      text,
      constantFrom('nl', 'ar', 'ti', 'uk'),
      async (fonts, words, language) => {
        const dropped = Object.fromEntries(
          fonts.map((own, index) => [`A ${index}`, own.join('')]),
        )
        const expected = before(language, words)
        pre(!expected.some((part) => part.startsWith('missing')))
        expect((await setter(dropped))(language, words)).toEqual(expected)
      },
    ),
    { numRuns: 40 },
  )
})

test('of fonts that are not used, the character map is read at most', async () => {
  const sizes: number[] = []
  const unused = sourcesOf(many(20, COMMON + HANGUL)).map((source) => ({
    ...source,
    part: (at: number, size: number) => {
      sizes.push(size)
      return source.part(at, size)
    },
  }))
  const set = await setterWith(unused)
  expect(set('nl', 'een ✓ en 한')).toContain('missing: 한')
  expect(Math.max(...sizes)).toBeLessThan(5000)
})

test('digits, punctuation and brackets are in the font of the words around them', async () => {
  const set = await setter({
    'A Hebrew': `${COMMON}אבגדהוזחטיכלמנסעפצקרשתםןץףך`,
    'A Korean': COMMON + HANGUL,
  })
  expect(set('ko', '안녕, 12 «가» (나) word 3')).toEqual([
    'A Korean: 안녕, 12 «가» (나) ',
    'Nunito Sans: word 3',
  ])
  expect(set('he', 'שלום, 12 (word) «שלום».')).toEqual([
    'A Hebrew: שלום, 12 (',
    'Nunito Sans: word',
    'A Hebrew: ) «שלום».',
  ])
  expect(set('ko', '12', { deck: '안녕 12' })).toEqual(['A Korean: 12'])
  expect(set('nl', 'een 안녕, en 12 «twee»')).toEqual([
    'Nunito Sans: een ',
    'A Korean: 안녕, ',
    'Nunito Sans: en 12 «twee»',
  ])
})

test('so they are where the words are in a font of last resort', async () => {
  const set = await undropped()
  expect(set('el', 'μία 12, (δύο)')).toEqual(['Noto Sans: μία 12, (δύο)'])
})

test('a font of the package comes before a dropped one, though the theme does not name it', async () => {
  const set = await setter({ 'A Signs': '☐' })
  expect(set('nl', '☐', { lastResort: [] })).toEqual(['Source Sans 3: ☐'])
})

test('a sign that no other font has comes from a dropped one', async () => {
  const set = await setter({ 'A Signs': '☎12', 'B Signs': '☎' })
  expect(set('nl', 'bel ☎ 12')).toEqual([
    'Nunito Sans: bel ',
    'A Signs: ☎',
    'Nunito Sans:  12',
  ])
  expect(set('nl', '😀→👩‍👩‍👧')).toEqual([
    'Noto Emoji: 😀',
    'Source Sans 3: →',
    'Noto Emoji: 👩‍👩‍👧',
  ])
})

test('a script that lacks letters is set in the font that has most of them, everywhere', async () => {
  const set = await setter({
    'A Few': 'אבגד',
    'B Most': 'אבגדהוזחטי',
    'C Too': 'אבגדהוזחטי',
  })
  const deck = 'אבגדהוזחט'
  expect(set('he', 'אבגד', { deck })).toEqual(['B Most: אבגד'])
  expect(set('he', 'אבגד', { deck: 'אבגד' })).toEqual(['A Few: אבגד'])
  expect(set('he', 'אבגד', { deck, fontFallback: { Hebr: 'C Too' } })).toEqual([
    'C Too: אבגד',
  ])
})

test('so is one of which a letter is missing, unless that font lacks more', async () => {
  const text = 'ابتثࢠ'
  const set = await setter({ 'A Few': 'ابࢠ' })
  expect(set('ar', text)).toEqual(['Vazirmatn: ابتث', 'A Few: ࢠ'])
  expect((await setter({ 'A Few': 'ابࢠ', 'B All': text }))('ar', text)).toEqual([
    `B All: ${text}`,
  ])
})

const HAN = '骨直今你好们們'
const KANA = 'ひらがなカタカナー'
const EAST = {
  'A Font': { characters: COMMON + HAN + KANA + HANGUL, codePages: 0 },
  'B Gothic': { characters: COMMON + HAN + KANA, codePages: 2 ** 17 },
  'C Batang': { characters: COMMON + HAN + HANGUL, codePages: 2 ** 19 },
  'D Song': { characters: COMMON + HAN, codePages: 2 ** 18 },
  'E Ming': { characters: COMMON + HAN, codePages: 2 ** 20 },
  'Noto Sans HK': COMMON + HAN,
}

test.each([
  ['ja', '骨ひらカー12。', 'B Gothic'],
  ['ko', '안녕骨 12.', 'C Batang'],
  ['zh', '骨直，12！', 'D Song'],
  ['zh-Hans-SG', '骨直', 'D Song'],
  ['zh-Hant', '骨直「12」', 'E Ming'],
  ['zh-TW', '骨直', 'E Ming'],
  ['zh-HK', '骨直', 'Noto Sans HK'],
  ['yue', '骨直', 'Noto Sans HK'],
  ['nl', '骨直', 'A Font'],
])(
  'of fonts for Chinese characters, %s takes its own',
  async (language, text, family) => {
    expect((await setter(EAST))(language, text)).toEqual([`${family}: ${text}`])
  },
)

test('one for another region is better than none', async () => {
  const set = await setter({ 'Noto Sans KR': EAST['C Batang'], 'Signs JP': '骨' })
  expect(set('ja', '骨直今')).toEqual(['Noto Sans KR: 骨直今'])
})

test('a theme names fonts for scripts that are written together by one code', async () => {
  const set = await setter(EAST)
  const fontFallback = { Hant: 'D Song', Jpan: 'A Font', Kore: 'B Gothic' }
  expect(set('ja', '骨ひら', { fontFallback })).toEqual(['A Font: 骨ひら'])
  expect(set('zh-TW', '骨', { fontFallback })).toEqual(['D Song: 骨'])
})

test('emoji that a font has as pictures only, or in parts, are told of where they stand', async () => {
  const { problems, texts } = await layOut({
    words: {
      nl: "pieces: { one: { body: 'een \u{1f58e} en 👩‍👧, twee 👩‍👧' } }\n",
    },
    fonts: {
      'Emoji.ttf': madeFont({ family: 'Emoji', characters: '👩👧' }),
      'Pictures.ttf': madeFont({
        family: 'Pictures',
        characters: '\u{1f58e}',
        isBlank: true,
        extraTables: ['COLR'],
      }),
    },
  })
  expect(
    problems.map(({ severity, message, span }) => {
      const text = texts.get(span?.file ?? '')?.slice(span?.start, span?.end)
      return `${severity}: ${message} [${text}]`
    }),
  ).toEqual([
    'error: “Pictures.ttf” has “\u{1f58e}” (U+1F58E) only as a colour picture, without an outline, in “body” of one (nl). [\u{1f58e}]',
    'warning: “👩‍👧” comes out as 👩 👧, in “body” of one (nl): its font has no sign for the whole. [👩‍👧]',
  ])
})
