import { replaceControls } from '../base/problems/display.ts'
import type { ReportSide } from '../preview/protocol/comparison.ts'
import type { ReviewFacts, ReviewPart, ReviewText } from '../preview/protocol/review.ts'
import { remarksOn, wordsPrint } from '../translation/remarks.ts'
import type { Translation } from '../translation/translation.ts'
import { nameOf, unitsOf } from '../translation/unit.ts'
import type { Unit } from '../translation/unit.ts'
import { directionOf } from '../typesetting/text/language-tag.ts'

/** What a page to review shows: each piece with its pictures and texts, then the texts that several cards share. */
export function reviewFacts(
  translation: Translation,
  pictures: ReadonlyMap<string, readonly ReportSide[]>,
  words: ReviewFacts['words'],
): ReviewFacts {
  const { deck, source, words: own } = translation
  const units = unitsOf(source, own)
  const textsOf = (some: readonly Unit[]): readonly ReviewText[] =>
    some.map((unit) => textOf(unit, translation))
  const pieces = deck.pieces.map(({ id }): ReviewPart => {
    const texts = units.filter(({ path }) => path[0] === 'pieces' && path[1] === id)
    const title = own.pieces.get(id)?.get('title') ?? source.pieces.get(id)?.get('title')
    return {
      title: shown(title?.value.trim() || id),
      sides: pictures.get(id) ?? [],
      texts: textsOf(texts),
    }
  })
  const shared = units.filter(({ path }) => path[0] !== 'pieces')
  const parts = [...pieces, { title: '', sides: [], texts: textsOf(shared) }]
  const isSource = own.language === source.language
  const title = own.deck.get('title') ?? source.deck.get('title')
  return {
    words,
    deck: deck.name,
    title: shown(title?.value.trim() || deck.name),
    language: own.language,
    direction: directionOf(own.language),
    source: isSource
      ? undefined
      : { language: source.language, direction: directionOf(source.language) },
    parts: parts.filter(({ sides, texts }) => sides.length + texts.length > 0),
  }
}

const textOf = (unit: Unit, translation: Translation): ReviewText => ({
  name: nameOf(unit),
  print: wordsPrint(unit),
  slot: unit.path.at(-1) ?? '',
  source: shown(unit.source.value),
  words: shown(unit.translation?.value ?? ''),
  remarks: remarksOn(unit, translation).map(
    ({ by, on, text }) => `${by}, ${on}: ${text}`,
  ),
})

/** A text of several lines without characters that could hide others. */
const shown = (text: string): string =>
  text.trim().split('\n').map(replaceControls).join('\n')
