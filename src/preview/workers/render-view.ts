import { roundedMm } from '../../base/geometry/length.ts'
import { mergeCauses } from '../../base/problems/merge-causes.ts'
import { CardpressError, collectProblems } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { draftProblem } from '../../build/draft-problem.ts'
import type { BuildContext, Engines } from '../../build/engines.ts'
import { pagesOf } from '../../build/pages.ts'
import { layOutDeck } from '../../build/pipeline.ts'
import type { LaidOutVariant } from '../../build/pipeline.ts'
import type { OutputDocument } from '../../build/plan-documents.ts'
import type { BuildRequest, Target } from '../../build/request.ts'
import { slackOf } from '../../build/slack.ts'
import type { ComparedSide } from '../../compare/compared-side.ts'
import type { Frame } from '../../typesetting/frame/frame.ts'
import { directionOf } from '../../typesetting/text/language-tag.ts'
import type { Side } from '../protocol/side.ts'
import type { SideSlack, View } from '../protocol/view.ts'
import { comparedSides, drawings } from './drawn-files.ts'
import type { DigestedPage, FilePage } from './drawn-files.ts'
import { findWords } from './find-words.ts'
import { digestOf } from './frame-digest.ts'
import { problemFacts } from './problem-facts.ts'
import type { ShownSide, Telling } from './problem-facts.ts'
import { sideFacts } from './side-facts.ts'
import { openLocations } from './source-locations.ts'
import type { SourceLocation } from './source-locations.ts'

/** A view with what is behind it. */
export interface RenderedView {
  readonly view: View
  readonly places: ReadonlyMap<string, SourceLocation>
  /** Whether the sides show what the files say: nothing was in the way of laying them out. */
  readonly isGood: boolean
  /** Its sides by digest. */
  readonly frames: ReadonlyMap<string, Frame>
  /** The room for more words on its sides. */
  readonly rooms: () => readonly SideSlack[]
  /** The sides with their pages, to be compared with others. */
  readonly compared: () => Promise<readonly ComparedSide[]>
  /** The file of a page, drawn when it is first asked for, by the digest of the page. */
  readonly pages: ReadonlyMap<string, () => Promise<FilePage>>
}

/** When a view is made: counts of what happened to the files, and to those that frames only name. */
export interface Version {
  readonly generation: number
  readonly assets: number
}

/** A place with what was wrong when it was opened: with its fonts. */
export interface OpenBuildContext extends BuildContext {
  readonly engines: Engines
  readonly opening: readonly Problem[]
}

/** What is wrong and can be seen on the card itself: it is shown all the same. */
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
  target: Target,
  place: OpenBuildContext,
  moment: Version,
): Promise<RenderedView> {
  const { problems, report } = collectProblems()
  place.opening.forEach(report)
  const planned = await layOut({ ...request, targets: [target] }, place, report)
  const variant = planned?.variant
  const draft = draftProblem(variant?.isDraft ? [variant.laidOut.language] : [], false)
  if (draft) report(draft)
  const isGood =
    planned !== undefined &&
    problems.every(({ severity, code }) => severity !== 'error' || VISIBLE.has(code))
  const { texts } = place.project
  const { of, told } = openLocations(place.project)
  const pages = planned ? digestedPages(planned, target, moment) : []
  const shown = pages.map((page) => shownSide(page, { placeOf: of, texts }))
  const telling = { texts, placeOf: of, sides: shown }
  return {
    view: {
      generation: moment.generation,
      sides: shown.map(({ side }) => side),
      problems: problemFacts(mergeCauses(problems), telling),
      stale: false,
    },
    places: told,
    isGood,
    ...(variant ? behind(variant, pages) : NOTHING_BEHIND),
  }
}

type Behind = Pick<RenderedView, 'frames' | 'rooms' | 'compared' | 'pages'>

const NOTHING_BEHIND: Behind = {
  frames: new Map(),
  rooms: () => [],
  compared: async () => [],
  pages: new Map(),
}

/** The parts of a view that are worked out on demand. */
function behind(variant: LaidOutVariant, pages: readonly DigestedPage[]): Behind {
  const draw = drawings(variant)
  return {
    frames: new Map(pages.map(({ digest, frame }) => [digest, frame])),
    rooms: () => slackOf(variant.laidOut),
    compared: () => comparedSides(pages, draw),
    pages: new Map(
      pages.map(({ document, index, digest }) => [
        digest,
        async () => ({ index, ...(await draw(document)) }),
      ]),
    ),
  }
}

const digestedPages = (
  { variant, documents }: PlannedVariant,
  target: Target,
  { assets }: Version,
): readonly DigestedPage[] =>
  pagesOf(variant.laidOut, documents, target).map((page) => ({
    ...page,
    digest: digestOf(page.frame, assets),
  }))

interface PlannedVariant {
  readonly variant: LaidOutVariant
  readonly documents: readonly OutputDocument[]
}

/** A deck laid out, and its documents; undefined (and problems) where something is in the way. */
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
  { placeOf, texts }: Pick<Telling, 'placeOf' | 'texts'>,
): ShownSide {
  const { frame, format, piece, side: which, name, digest, safe, folds } = page
  const { words, ...facts } = sideFacts(frame, { placeOf, find: findWords(texts) })
  const side: Side = {
    piece,
    side: which,
    name,
    digest,
    trim: {
      width: roundedMm(frame.trim.width, 3),
      height: roundedMm(frame.trim.height, 3),
    },
    margin: roundedMm(frame.bleed + frame.slug, 3),
    bleed: roundedMm(frame.bleed, 3),
    safe: roundedMm(safe, 3),
    folds: folds.map((fold) => roundedMm(fold, 3)),
    ...facts,
    language: frame.language,
    direction: directionOf(frame.language) === 'rtl' ? 'rtl' : 'ltr',
  }
  return { side, frame: frame.name, format, words }
}

/** Millimetres, to a thousandth. */
