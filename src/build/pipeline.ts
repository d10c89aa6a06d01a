import { collectProblems, watchErrors } from '../base/problems/problem.ts'
import type { Problem, Report } from '../base/problems/problem.ts'
import type { Words } from '../input/deck/deck.ts'
import { loadBuildInput } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { chooseFormats, chooseLanguages, chooseNamed } from '../input/project/choose.ts'
import { languagesOf, loadWords } from '../input/project/deck-words.ts'
import type { Project } from '../input/project/project.ts'
import type { ApprovalCount } from '../translation/approvals.ts'
import type { Frame } from '../typesetting/frame/frame.ts'
import { aboutPieces, askedPieces, leftOut, piecesWithoutWords } from './asked-pieces.ts'
import {
  lookAhead,
  reportFoundUndecodable,
  reportUndecodable,
} from './convert-pictures.ts'
import { areFewPages } from './count-pages.ts'
import { drawDocuments } from './draw-documents.ts'
import type { DrawnFile, FileVisitor } from './draw-documents.ts'
import { drawPage } from './draw-page.ts'
import type { BuildContext } from './engines.ts'
import { checkVariant, layOutVariants } from './lay-out-variants.ts'
import type { VariantParts } from './lay-out-variants.ts'
import { sidesOf } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import { prepareForMany } from './optimise.ts'
import { planDocuments } from './plan-documents.ts'
import type { OutputDocument } from './plan-documents.ts'
import type { BuildRequest } from './request.ts'
import { sharedSizes } from './shared-sizes.ts'
import {
  checkTranslation,
  isTranslation,
  isUnapproved,
  languageWords,
} from './translations.ts'
import { withoutRepeats } from './without-repeats.ts'

/** A deck in one language with one choice of terms, laid out and checked; its files are planned and drawn on demand. */
export interface LaidOutVariant {
  readonly laidOut: LaidOutDeck
  readonly input: BuildInput
  /** Whether no native speaker has approved the words. */
  readonly isDraft: boolean
  /** How many texts of a translation are approved; undefined for the source. */
  readonly approval: ApprovalCount | undefined
  /** Whether an error of the deck or of its language keeps its files from being made. */
  readonly hasFailed: () => boolean
  /** Reads its pictures, one a step, and reports those that cannot be decoded as problems of its language. */
  readonly checkPictures: () => AsyncIterator<void>
  /** Reports those of them that earlier checks in this process found. */
  readonly reportBrokenPictures: (report: Report) => void
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
  /** Gets each language whose words cannot be read. */
  readonly unread?: ((language: string) => void) | undefined
}

/**
 * Reads a deck, puts words into it, lays it out and checks it. `visit` gets each variant in turn, so that only one need be
 * in memory. Returns what `visit` returned.
 */
export async function layOutDeck<T>(
  request: BuildRequest,
  { project, engines: opening, looksAhead = false, keeps = 'fits' }: BuildContext,
  { report: reportAll, progress, unread }: BuildReporter,
  visit: (variant: LaidOutVariant) => Promise<T> | T,
): Promise<readonly T[]> {
  const once = withoutRepeats(reportAll)
  const { report, failed: deckFailed } = watchErrors(once)
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
  const named = askedPieces(request, deck, report)
  if (looksAhead) lookAhead(named, { ...engines, input })
  const existing = await languagesOf(deck)
  const parts = { input, formats, request, engines, keeps, caps: new Map() }
  const loading = chooseLanguages(request.languages, deck, existing).map((language) =>
    loadLanguage(language, named, { project, input, request }, { report, once, unread }),
  )
  const languages = (await Promise.all(loading)).flatMap((one) => one ?? [])
  if (named.size * formats.length * languages.length >= MANY) prepareForMany()
  const { sameSizeInAllLanguages } = input.template.theme
  const all = sameSizeInAllLanguages ? [deck.source, ...existing] : []
  const sized = all.map((one) => languageWords(project, deck, one, once))
  const caps = sharedSizes(
    (await Promise.all(sized)).flatMap((one) => one ?? []),
    parts,
  )
  const visited: T[] = []
  for (const { words, asked, approval, report: reportHere, failed } of languages) {
    progress(`Laying out ${words.language}…`)
    const isDraft = isUnapproved(words, approval) && isTranslation(words.language, deck)
    const withCaps = { ...parts, caps, asked }
    const hasFailed = () => deckFailed() || failed()
    for (const unchecked of layOutVariants(words, withCaps, reportHere)) {
      /* oxlint-disable no-await-in-loop -- one after the other, so that few are in memory */
      const laidOut = await checkVariant(unchecked, withCaps, reportHere)
      const about = { isDraft, approval, hasFailed, report: reportHere }
      visited.push(await visit(variantOf(laidOut, about, withCaps)))
      /* oxlint-enable no-await-in-loop */
    }
  }
  return visited
}

/** How many pieces are laid out at least where optimising the code saves a quarter of the time: at half as many, nothing. */
const MANY = 500

/** The words of a language, the pieces that are asked for in it, and the receiver of its problems. */
interface LoadedLanguage {
  readonly words: Words
  readonly asked: ReadonlySet<string>
  /** How many texts of a translation are approved. */
  readonly approval: ApprovalCount | undefined
  readonly report: Report
  /** Whether any of its problems was an error. */
  readonly failed: () => boolean
}

/** Receivers of problems: of those that end the build, and of those of one language. */
interface LanguageReporter extends Pick<BuildReporter, 'report' | 'unread'> {
  readonly once: Report
}

/** Reads the words of a language and compares them with their source; undefined, with problems, if there are none. */
async function loadLanguage(
  language: string,
  named: ReadonlySet<string>,
  {
    project,
    input,
    request,
  }: { project: Project; input: BuildInput; request: BuildRequest },
  { report, once, unread }: LanguageReporter,
): Promise<LoadedLanguage | undefined> {
  const { deck } = input
  const { problems, report: collect } = collectProblems()
  const words = await languageWords(project, deck, language, collect)
  if (!words) {
    // A language that is not there was mistyped; a file that cannot be read holds up no other one.
    for (const problem of problems)
      (problem.code === 'unknown-language' ? report : once)(problem)
    unread?.(language)
    return undefined
  }
  const watched = watchErrors(once)
  const { skipMissing, strict, approved } = request
  const missing = skipMissing
    ? piecesWithoutWords(
        named,
        { words, source: await loadWords(project, deck, deck.source, () => undefined) },
        input,
      )
    : []
  const unready = new Set(missing.map(({ id }) => id))
  const asked = new Set([...named].filter((id) => !unready.has(id)))
  const reportHere = aboutPieces(asked, { deck, words }, watched.report)
  for (const problem of problems) reportHere(strict ? forRelease(problem) : problem)
  if (missing.length > 0) reportHere(leftOut(missing, words))
  const { template } = input
  const translation = { deck, words, template, strict, approved: strict && approved }
  const approval = await checkTranslation(project, translation, reportHere)
  return { words, asked, approval, report: reportHere, failed: watched.failed }
}

/** A problem as it counts in a release, where no text may be “…”. */
const forRelease = (problem: Problem): Problem =>
  problem.code === 'missing-words' ? { ...problem, severity: 'error' } : problem

/** Goes through all steps. */
export async function allSteps(steps: AsyncIterator<void>): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- one after the other
  while (!(await steps.next()).done);
}

const variantOf = (
  laidOut: LaidOutDeck,
  {
    isDraft,
    approval,
    hasFailed,
    report: reportHere,
  }: Pick<LaidOutVariant, 'isDraft' | 'approval' | 'hasFailed'> & {
    readonly report: Report
  },
  { input, request, engines: { fonts, separations } }: VariantParts,
): LaidOutVariant => ({
  laidOut,
  input,
  isDraft,
  approval,
  hasFailed,
  checkPictures: () =>
    reportUndecodable(sidesOf(laidOut), { input, separations }, reportHere),
  reportBrokenPictures: (report) =>
    reportFoundUndecodable(sidesOf(laidOut), { input, separations }, report),
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
  /** The languages of which no files were made, because of an error, or of a draft in a release. */
  readonly refused: readonly string[]
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
 * Lays out a deck, plans its files, draws them and passes each to `take`. A language with an error has no files, nor has a draft in a release, although
 * some may have been passed on before; after an error of the deck, none has.
 */
export async function buildFiles<T extends object>(
  request: BuildRequest,
  context: BuildContext,
  { report, progress }: BuildReporter,
  take: TakeFile<T>,
): Promise<BuiltFiles<T>> {
  const visit = async (variant: LaidOutVariant): Promise<BuiltFiles<T>> => {
    const { language } = variant.laidOut
    const drafts = variant.isDraft ? [language] : []
    await allSteps(variant.checkPictures())
    const refused = { files: [], drafts, refused: [language] }
    if (variant.hasFailed() || (variant.isDraft && request.strict)) return refused
    const { report: reportHere, failed } = watchErrors(report)
    const documents = variant.plan(reportHere)
    if (failed()) return refused
    progress(`Drawing ${documents.length} files…`)
    const files = await variant.draw(documents, {
      report: reportHere,
      take: (file, document) => take(file, { document, variant, report: reportHere }),
    })
    return failed() ? refused : { files, drafts, refused: [] }
  }
  const ahead = { keeps: 'frames' as const, ...context, looksAhead: true }
  const unread: string[] = []
  const reporter = {
    report,
    progress,
    unread: (language: string): void => void unread.push(language),
  }
  const built = await layOutDeck(request, ahead, reporter, visit)
  return {
    files: built.flatMap(({ files }) => files),
    drafts: built.flatMap(({ drafts }) => drafts),
    refused: [...new Set([...unread, ...built.flatMap(({ refused }) => refused)])],
  }
}
