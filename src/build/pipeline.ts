import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import { loadBuildInput } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { chooseFormats, chooseLanguages, chooseNamed } from '../input/project/choose.ts'
import { languagesOf } from '../input/project/decks.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { reportUndecodable } from './convert-pictures.ts'
import { areFewPages } from './count-pages.ts'
import { drawDocuments } from './draw-documents.ts'
import type { DrawnFile, FileVisitor } from './draw-documents.ts'
import { drawPage } from './draw-page.ts'
import type { BuildContext } from './engines.ts'
import { checkVariant, layOutVariants } from './lay-out-variants.ts'
import type { VariantParts } from './lay-out-variants.ts'
import { sidesOf } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import { planDocuments } from './plan-documents.ts'
import type { OutputDocument } from './plan-documents.ts'
import type { BuildRequest } from './request.ts'
import { sharedSizes } from './shared-sizes.ts'
import { isTranslation, languageWords, checkTranslations } from './translations.ts'
import { withoutRepeats } from './without-repeats.ts'

/** A deck in one language with one choice of terms, laid out and checked; its files are planned and drawn on demand. */
export interface LaidOutVariant {
  readonly laidOut: LaidOutDeck
  readonly input: BuildInput
  /** Whether no native speaker has approved the words. */
  readonly isDraft: boolean
  /** Its files for the targets of the request. */
  readonly plan: (report: Report) => readonly OutputDocument[]
  readonly draw: <T extends object>(
    documents: readonly OutputDocument[],
    visitor: FileVisitor<T>,
  ) => Promise<readonly T[]>
  /** A side alone, as a file of one page for a screen of so many pixels to the inch. */
  readonly drawPage: (frame: Frame, dpi: number) => Promise<Uint8Array>
}

/** How a run reports to its caller. */
export interface BuildReporter {
  readonly report: Report
  /** Shows what is being done, in a few words. */
  readonly progress: (doing: string) => void
}

/**
 * Reads a deck, puts words into it, lays it out and checks it. `visit` gets each variant in turn, so that only one need be
 * in memory. Returns what `visit` returned.
 */
export async function layOutDeck<T>(
  request: BuildRequest,
  { project, engines: opening }: BuildContext,
  { report: reportAll, progress }: BuildReporter,
  visit: (variant: LaidOutVariant) => Promise<T> | T,
): Promise<readonly T[]> {
  const report = withoutRepeats(reportAll)
  progress('Reading…')
  const [input, engines] = await Promise.all([
    loadBuildInput(project, request.deck, report),
    opening,
  ])
  if (!input) return []
  const { deck, formats: known, sheets } = input
  const formats = chooseFormats(request.formats, deck, known, report)
  const paper = { code: 'unknown-paper', what: 'paper' } as const
  chooseNamed([{ value: request.paper }], sheets.papers, paper, report)
  if (!areFewPages(request, { input, formats }, report)) return []
  const existing = await languagesOf(deck)
  const load = (languages: readonly string[]) =>
    Promise.all(languages.map((one) => languageWords(project, deck, one, report)))
  const loaded = await load(chooseLanguages(request.languages, deck, existing))
  const words = loaded.flatMap((one) => one ?? [])
  const translations = { deck, languages: words, strict: request.strict }
  await checkTranslations(project, translations, report)
  const parts = { input, formats, request, engines, caps: new Map() }
  const { sameSizeInAllLanguages } = input.template.theme
  const all = sameSizeInAllLanguages ? await load([deck.source, ...existing]) : []
  const caps = sharedSizes(
    all.flatMap((one) => one ?? []),
    parts,
  )
  const visited: T[] = []
  for (const one of words) {
    progress(`Laying out ${one.language}…`)
    const isDraft = one.review === 'draft' && isTranslation(one.language, deck)
    const withCaps = { ...parts, caps }
    for (const unchecked of layOutVariants(one, withCaps, report)) {
      /* oxlint-disable no-await-in-loop -- one after the other, so that few are in memory */
      const laidOut = await checkVariant(unchecked, withCaps, report)
      await reportUndecodable(sidesOf(laidOut), { ...engines, input }, report)
      visited.push(await visit(variantOf(laidOut, isDraft, withCaps)))
      /* oxlint-enable no-await-in-loop */
    }
  }
  return visited
}

const variantOf = (
  laidOut: LaidOutDeck,
  isDraft: boolean,
  { input, request, engines: { fonts, separations } }: VariantParts,
): LaidOutVariant => ({
  laidOut,
  input,
  isDraft,
  plan: (report) => planDocuments(laidOut, { request, input, report }),
  draw: (documents, visitor) =>
    drawDocuments(documents, { input, fonts, separations, date: request.date }, visitor),
  drawPage: (frame, dpi) => drawPage(frame, dpi, { input, fonts, separations }),
})

/** The files of a build. */
export interface BuiltFiles<T> {
  /** What `take` returned for each. */
  readonly files: readonly T[]
  /** The languages among them that no native speaker has approved. */
  readonly drafts: readonly string[]
}

/** The document and variant of a drawn file, and the receiver of its problems. */
interface FileContext {
  readonly document: OutputDocument
  readonly variant: LaidOutVariant
  readonly report: Report
}

/** Takes a file as soon as it is drawn; returns undefined, with a problem, if that fails. */
export type TakeFile<T> = (
  file: DrawnFile,
  context: FileContext,
) => Promise<T | undefined> | T | undefined

/**
 * Lays out a deck, plans its files, draws them and passes each to `take`. After an error it returns no files, although
 * some may have been passed on before.
 */
export async function buildFiles<T extends object>(
  request: BuildRequest,
  context: BuildContext,
  { report: reportAll, progress }: BuildReporter,
  take: TakeFile<T>,
): Promise<BuiltFiles<T>> {
  const { report, failed } = watchErrors(reportAll)
  const visit = async (variant: LaidOutVariant): Promise<BuiltFiles<T>> => {
    const drafts = variant.isDraft ? [variant.laidOut.language] : []
    if (failed()) return { files: [], drafts }
    const documents = variant.plan(report)
    if (failed()) return { files: [], drafts }
    progress(`Drawing ${documents.length} files…`)
    const files = await variant.draw(documents, {
      report,
      take: (file, document) => take(file, { document, variant, report }),
    })
    return { files, drafts }
  }
  const built = await layOutDeck(request, context, { report, progress }, visit)
  return {
    files: failed() ? [] : built.flatMap(({ files }) => files),
    drafts: built.flatMap(({ drafts }) => drafts),
  }
}
