import { setImmediate } from 'node:timers/promises'

import { roundedMm } from '../../base/geometry/length.ts'
import { mergeCauses } from '../../base/problems/merge-causes.ts'
import { CardpressError, collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { rastersOf } from '../../build/convert-pictures.ts'
import { draftProblem } from '../../build/draft-problem.ts'
import type { BuildContext, Engines } from '../../build/engines.ts'
import type { LaidOutDeck } from '../../build/lay-out-words.ts'
import { pagesOf } from '../../build/pages.ts'
import type { ShownTarget } from '../../build/pages.ts'
import { layOutDeck } from '../../build/pipeline.ts'
import type { LaidOutVariant } from '../../build/pipeline.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { BuildRequest } from '../../build/request.ts'
import { limitsOf } from '../../build/size-limits.ts'
import { slackOf } from '../../build/slack.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import { pictureDigest } from '../../input/pictures/picture-source.ts'
import { chooseFormats } from '../../input/project/choose.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { directionOf } from '../../typesetting/text/language-tag.ts'
import type { PlaceFacts } from '../protocol/problem.ts'
import type { Side } from '../protocol/side.ts'
import type { SideSlack, SlackFacts, View } from '../protocol/view.ts'
import { comparedSides, drawings } from './drawn-files.ts'
import type { DigestedPage } from './drawn-files.ts'
import { findWords } from './find-words.ts'
import { digestOf } from './frame-digest.ts'
import { problemFacts } from './problem-facts.ts'
import type { ShownSide, ProblemContext } from './problem-facts.ts'
import { frameFacts, placesOf, sideFacts } from './side-facts.ts'
import type { FrameFacts } from './side-facts.ts'
import { placesIn } from './source-locations.ts'

/** A view, and what it was rendered from. */
export interface RenderedView {
  readonly view: View
  /** Whether the sides show what the files say: no error prevented it. */
  readonly isGood: boolean
  /** The frames of its sides, by digest. */
  readonly frames: ReadonlyMap<string, Frame>
  /** The slack of its sides, and what keeps their words small. */
  readonly slack: () => Promise<SlackFacts>
  /** The sides with their pages, for comparing. */
  readonly compared: () => Promise<readonly ComparedSide[]>
  /** Draws a side by its digest, alone as a PDF of one page, for so many pixels to the inch. */
  readonly pages: ReadonlyMap<string, DrawSide>
  /** Reads one more of its pictures to the end. */
  readonly readPicture: () => Promise<PicturesState>
}

/** Whether the pictures of a view were read to their ends, and whether some are broken that it does not tell of. */
export type PicturesState = 'unread' | 'broken' | 'fine'

/** Draws a side for so many pixels to the inch. */
export type DrawSide = (dpi: number) => Promise<Uint8Array>

/** Counts of changes: of all files, and of fonts, to which frames refer by name only. */
export interface Version {
  readonly generation: number
  readonly fonts: number
}

/** A build context, and the problems of opening it, such as broken fonts. */
export interface OpenBuildContext extends BuildContext {
  readonly engines: Engines
  readonly opening: readonly Problem[]
}

/** Errors that can be seen on the card itself: it is shown all the same. */
const VISIBLE = new Set<Problem['code']>([
  'overset',
  'glyph-missing',
  'safe-area',
  'words-cut',
  'words-hidden',
  'nothing-shown',
  'ink-limit',
  'picture-resolution',
])

/** Lays out one deck in one language and format for a target, as `build` would; draws nothing yet. */
export async function renderView(
  request: BuildRequest,
  target: ShownTarget,
  context: OpenBuildContext,
  version: Version,
): Promise<RenderedView> {
  const { problems, report } = collectProblems()
  context.opening.forEach(report)
  const planned = await layOut({ ...request, targets: [target] }, context, report)
  const variant = planned?.variant
  const draft = draftProblem(variant?.isDraft ? [variant.laidOut.language] : [], false)
  if (draft) report(draft)
  const isGood =
    planned !== undefined &&
    problems.every(({ severity, code }) => severity !== 'error' || VISIBLE.has(code))
  // They are grey on the card, which is shown all the same.
  variant?.reportBrokenPictures(report)
  // A format that there is not is missing from the choices of the page, for this reason.
  if (variant) chooseFormats(['all'], variant.input.deck, variant.input.formats, report)
  const { texts } = context.project
  const placeOf = placesIn(texts)
  const pages = planned ? digestedPages(planned, target, version) : []
  const titles = target === 'press' ? variant?.laidOut.titles : undefined
  const shown = pages.map((page) =>
    shownSide(page, titles?.get(page.piece), { placeOf, texts }),
  )
  const telling = { texts, placeOf, sides: shown }
  return {
    view: {
      generation: version.generation,
      sides: shown.map(({ side }) => side),
      problems: problemFacts(mergeCauses(problems), telling),
      stale: false,
    },
    isGood,
    ...(variant ? contentsOf(variant, pages) : NO_CONTENTS),
  }
}

type ViewContents = Pick<
  RenderedView,
  'frames' | 'slack' | 'compared' | 'pages' | 'readPicture'
>

const NO_CONTENTS: ViewContents = {
  frames: new Map(),
  slack: async () => ({ sides: [], limits: [] }),
  compared: async () => [],
  pages: new Map(),
  readPicture: async () => 'fine',
}

/** The parts of a view that are worked out on demand. */
function contentsOf(
  variant: LaidOutVariant,
  pages: readonly DigestedPage[],
): ViewContents {
  const draw = drawings(variant)
  const countBroken = (): number => {
    const { problems, report } = collectProblems()
    variant.reportBrokenPictures(report)
    return problems.length
  }
  const told = countBroken()
  const reading = variant.checkPictures()
  return {
    frames: new Map(pages.map(({ digest, frame }) => [digest, frame])),
    slack: () => slackFacts(variant.laidOut),
    compared: () => comparedSides(pages, draw),
    pages: new Map(
      pages.map(({ frame, digest }) => [digest, (dpi) => variant.drawPage(frame, dpi)]),
    ),
    readPicture: async () => {
      const { done = false } = await reading.next()
      return countBroken() > told ? 'broken' : done ? 'fine' : 'unread'
    },
  }
}

/** Worked out with a pause after each side, in which pictures are drawn. */
async function slackFacts(laidOut: LaidOutDeck): Promise<SlackFacts> {
  const sides: SideSlack[] = []
  for (const side of slackOf(laidOut)) {
    sides.push(side)
    // oxlint-disable-next-line no-await-in-loop -- that is what it is for
    await setImmediate()
  }
  return { sides, limits: limitsOf(laidOut) }
}

function digestedPages(
  { variant, documents }: PlannedVariant,
  target: ShownTarget,
  { fonts }: Version,
): readonly DigestedPage[] {
  const pictures = new Map(
    Array.from(rastersOf(variant.input), ([id, raster]) => [
      id,
      pictureDigest(raster.source),
    ]),
  )
  return pagesOf(variant.laidOut, documents, target).map((page) => ({
    ...page,
    digest: digestOf(page.frame, { fonts, pictures }),
  }))
}

interface PlannedVariant {
  readonly variant: LaidOutVariant
  readonly documents: readonly OutputDocument[]
}

/** Lays out a deck and plans its documents; undefined (and problems) where that fails. */
async function layOut(
  request: BuildRequest,
  context: BuildContext,
  report: Report,
): Promise<PlannedVariant | undefined> {
  try {
    const reporter = { report, progress: () => undefined }
    const [planned] = await layOutDeck(request, context, reporter, (variant) => ({
      variant,
      documents: variant.plan(report),
    }))
    return planned
  } catch (error) {
    if (!(error instanceof CardpressError)) throw error
    error.problems.forEach(report)
    return undefined
  }
}

function shownSide(
  page: DigestedPage,
  title: string | undefined,
  { placeOf, texts }: Pick<ProblemContext, 'placeOf' | 'texts'>,
): ShownSide {
  const { frame, format } = page
  const facts = frameFacts(frame, findWords(texts))
  return {
    side: sideOf({ ...page, title }, facts, placesOf(facts, placeOf)),
    frame: frame.name,
    format,
    words: () => facts.words.map(({ from, box }) => ({ ...from, box })),
  }
}

/** The sides of the last views by their frames, with their places. */
const sides = new WeakMap<Frame, { readonly side: Side; readonly key: string }>()

/** A page with the title of its card. */
interface TitledPage extends DigestedPage {
  readonly title: string | undefined
}

/** A side as the page gets it: the same object where neither its frame, its title nor a place of its words has changed. */
function sideOf(
  {
    frame,
    piece,
    side: which,
    title,
    name,
    digest,
    safe,
    cornerRadius,
    folds,
  }: TitledPage,
  facts: FrameFacts,
  places: readonly (PlaceFacts | undefined)[],
): Side {
  const at = places.map((place) =>
    place ? `${place.file}:${place.line}:${place.column}` : '',
  )
  const key = [title, ...at].join()
  const before = sides.get(frame)
  if (before?.key === key) return before.side
  const side: Side = {
    piece,
    side: which,
    ...(title !== undefined && { title }),
    name,
    digest,
    trim: {
      width: roundedMm(frame.trim.width, 3),
      height: roundedMm(frame.trim.height, 3),
    },
    margin: roundedMm(frame.bleed + frame.slug, 3),
    bleed: roundedMm(frame.bleed, 3),
    safe: roundedMm(safe, 3),
    cornerRadius: roundedMm(cornerRadius, 3),
    folds: folds.map((fold) => roundedMm(fold, 3)),
    ...sideFacts(facts, places),
    language: frame.language,
    direction: directionOf(frame.language) === 'rtl' ? 'rtl' : 'ltr',
  }
  sides.set(frame, { side, key })
  return side
}
