import { mm } from '../base/geometry/length.ts'
import type { Problem } from '../base/problems/problem.ts'
import type { FontLibrary } from '../input/fonts/font-library.ts'
import { samplePicture } from '../input/pictures/sample-picture.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { runChecks } from '../output/preflight/all.ts'
import { picturesAtWords } from '../output/preflight/behind-words.ts'
import type { PixelsById } from '../output/preflight/behind-words.ts'
import type { CheckedDeck, CheckedSide } from '../output/preflight/checked-deck.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { paintedOn } from '../typesetting/frame/painted.ts'
import { itemsOfKind } from '../typesetting/frame/walk.ts'
import { scaleOf } from '../typesetting/layout/cards.ts'
import { rastersOf, whereNamed } from './convert-pictures.ts'
import { heavyInks } from './heavy-inks.ts'
import { sidesOfCard } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'

/** The distance that words keep from the edges of a leaflet. */
const SAFE_ON_LEAFLETS = mm(5)

/** The least weight that counts as bold (CSS). */
const BOLD = 700

/** What else preflight takes. */
interface PreflightOptions extends Pick<FontLibrary, 'files'> {
  readonly input: BuildInput
  /** Whether it is for a release. */
  readonly strict: boolean
}

/** Runs every check on a laid-out deck: on its cards in each format, on its leaflets once. */
export async function runPreflight(
  laidOut: LaidOutDeck,
  { input, files, strict }: PreflightOptions,
): Promise<readonly Problem[]> {
  const { language, terms } = laidOut
  const { inkLimit, palette } = input.template.theme
  const documents = checkedSidesOf(laidOut, input)
  const frames = documents.flatMap(({ sides }) => sides.map(({ frame }) => frame))
  const facts = {
    language,
    terms,
    strict,
    inkLimit,
    palette,
    heavyInks: heavyInks(input),
    pictures: rastersOf(input),
    namedAt: (picture: string) => whereNamed(picture, input),
    pixels: await pixelsAtWords(frames, input),
    boldFonts: new Set(files.flatMap(({ id, weight }) => (weight < BOLD ? [] : [id]))),
  }
  return documents.flatMap(({ format, sides }) => {
    const key = JSON.stringify([format, language, terms, strict, inkLimit])
    const open = sides.filter(({ frame }) => sound.get(frame) !== key)
    const problems = runChecks({ ...facts, format, sides: open })
    const told = new Set(problems.map(({ about }) => about?.side))
    if (!told.has(undefined))
      for (const { frame } of open) if (!told.has(frame.name)) sound.set(frame, key)
    return problems
  })
}

/** Sides in which no check found anything: a rebuild in the same process has the same frames where nothing changed. */
const sound = new WeakMap<Frame, string>()

/** The sides of a laid-out deck by format and fold. */
function checkedSidesOf(
  { cards, leaflets }: LaidOutDeck,
  { deck, template }: BuildInput,
): readonly Pick<CheckedDeck, 'format' | 'sides'>[] {
  const spans = new Map(deck.pieces.map(({ id, span }) => [id, span]))
  const ofCards = cards.map(({ format, frames }) => ({
    format: format.name,
    sides: frames.flatMap((card) =>
      sidesOfCard(card).map((frame): CheckedSide => ({
        frame,
        span: spans.get(card.id),
        safe: format.safe,
        cornerRadius: format.cornerRadius,
        scale: scaleOf(format, template.theme),
      })),
    ),
  }))
  const ofLeaflets = leaflets.map(({ id, fold, outside, inside }) => ({
    format: fold.name,
    sides: [outside, inside].map((frame): CheckedSide => ({
      frame,
      span: spans.get(id),
      safe: SAFE_ON_LEAFLETS,
      cornerRadius: mm(0),
      scale: 1,
    })),
  }))
  return [...ofCards, ...ofLeaflets]
}

/** Decodes only the photographs under and over words. */
async function pixelsAtWords(
  frames: readonly Frame[],
  input: BuildInput,
): Promise<PixelsById> {
  const pictured = frames.filter((frame) => itemsOfKind(frame, 'picture').length > 0)
  const wanted = new Set(pictured.flatMap((frame) => picturesAtWords(paintedOn(frame))))
  const rasters = [...rastersOf(input).values()].filter(({ id }) => wanted.has(id))
  const sampled = await Promise.all(
    rasters.map(async (picture) => [picture.id, await samplePicture(picture)] as const),
  )
  return new Map(sampled.flatMap(([id, pixels]) => (pixels ? [[id, pixels]] : [])))
}
