import { contrastOf, luminanceOf } from '../../base/color/contrast.ts'
import { loadDeck } from '../../input/project/decks.ts'
import { BODY } from '../../input/template/named-styles.ts'
import type { Theme } from '../../input/template/theme.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { boxesOf } from '../../typesetting/layout/boxes-of-frame.ts'
import type { LaidOutBox } from '../../typesetting/layout/boxes-of-frame.ts'
import type { Specimen, SpecimenStyle } from '../protocol/specimen.ts'
import type { ViewQuery } from '../protocol/view-query.ts'
import { boxFacts } from './box-facts.ts'
import { findWords } from './find-words.ts'
import { frameFacts, wordsIn } from './side-facts.ts'
import { placesIn } from './source-locations.ts'
import { sampleOf, SPECIMEN, withSpecimenDeck } from './specimen-deck.ts'
import type { SpecimenDeck, StyleSample } from './specimen-deck.ts'
import { contrastPairs, specimenColors } from './specimen-facts.ts'
import type { CachedView } from './view-cache.ts'
import type { Views } from './views.ts'

const NOTHING: Specimen = { template: '', colors: [], pairs: [], styles: [] }

/** The colours and the type of the template of a view; nothing where the view has no sides. */
export async function specimenOf(query: ViewQuery, views: Views): Promise<Specimen> {
  const { project } = await views.context()
  const deck = await loadDeck(project, query.deck, () => undefined)
  const frames = [...(await views.show(query, 'press')).frames.values()]
  const [first] = frames.flatMap(boxesOf)
  if (!deck || !first) return NOTHING
  const { theme, accent } = first.context
  const template = deck.template.value
  const specimen: SpecimenDeck = {
    template,
    language: frames[0]?.language ?? query.language,
    accent,
    samples: samplesOf(theme, frames),
  }
  const set = await withSpecimenDeck(specimen, (folder) =>
    views.showIn(
      folder,
      { deck: SPECIMEN, language: specimen.language, format: SPECIMEN, terms: {} },
      JSON.stringify(['specimen', query]),
    ),
  )
  return {
    template,
    colors: specimenColors(theme),
    pairs: contrastPairs(frames),
    styles: stylesOf(set, theme, project.texts),
  }
}

/** A sample of each style: words of the deck that have it, else words of another style. */
function samplesOf(theme: Theme, frames: readonly Frame[]): readonly StyleSample[] {
  const found = new Map<string, string>()
  for (const frame of frames)
    for (const [style, words] of wordsByStyle(frame))
      if (!found.has(style)) found.set(style, words)
  const some = found.get(BODY) ?? [...found.values()][0] ?? 'Abc'
  return [...theme.styles].map(([style, { fontSize, color }]) => {
    const size = fontSize?.value ?? USUAL_SIZE
    const ground = groundFor(color, theme)
    return {
      style,
      size,
      words: sampleOf(found.get(style) ?? some, size),
      ...(ground !== undefined && { ground }),
    }
  })
}

/** What a theme that says nothing sets words in, in points. */
const USUAL_SIZE = 12

function wordsByStyle(
  frame: Frame,
): readonly (readonly [style: string, words: string])[] {
  const elements = frameFacts(frame, findWords(new Map())).boxes
  const textIn = ({ box }: LaidOutBox): string =>
    elements
      .filter(({ origin }) => origin === box.origin)
      .map(({ group }) => wordsIn(group))
      .join(' ')
      .trim()
  return boxesOf(frame).flatMap((laid) => {
    const words = laid.box.content.kind === 'text' ? textIn(laid) : ''
    return words === '' ? [] : [[laid.box.rules.style ?? BODY, words] as const]
  })
}

/** Words lighter than this are hard to read on paper (WCAG 2.2, 1.4.3, large letters). */
const READABLE = 3

/** The darkest colour of the palette for words that paper would hide. */
function groundFor(color: string | undefined, { palette }: Theme): string | undefined {
  const words = color === undefined ? undefined : palette.get(color)
  if (!words || contrastOf(luminanceOf(words.srgb), 1) >= READABLE) return undefined
  const byLight = [...palette].toSorted(
    ([, one], [, other]) => luminanceOf(one.srgb) - luminanceOf(other.srgb),
  )
  return byLight[0]?.[0]
}

function stylesOf(
  { view, frames }: CachedView,
  { styles }: Theme,
  texts: ReadonlyMap<string, string>,
): readonly SpecimenStyle[] {
  const asked = { placeOf: placesIn(texts), find: findWords(texts) }
  return view.sides.flatMap((side): readonly SpecimenStyle[] => {
    const frame = frames.get(side.digest)
    const box = frame && boxFacts(frame, asked).find(({ text }) => text !== undefined)
    if (!box?.text) return []
    const font = box.elements[0]?.font
    // A sample has one size only.
    const least = styles.get(box.text.style)?.minFontSize?.value ?? box.text.usual
    return [{ facts: { ...box.text, least }, side, ...(font !== undefined && { font }) }]
  })
}
