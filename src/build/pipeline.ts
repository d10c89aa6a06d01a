import { watchErrors } from '../base/problems/problem.ts'
import type { Report } from '../base/problems/problem.ts'
import type { FontLibrary } from '../input/assets/font-library.ts'
import { loadBuildInput } from '../input/project/build-input.ts'
import type { BuildInput } from '../input/project/build-input.ts'
import { chooseFormats, chooseLanguages, chooseNamed } from '../input/project/choose.ts'
import { languagesOf } from '../input/project/decks.ts'
import { checkTranslations } from './check-translations.ts'
import { reportUndecodable } from './convert-pictures.ts'
import { areFewPages } from './count-pages.ts'
import { drawDocuments } from './draw-documents.ts'
import type { DrawnFile } from './draw-documents.ts'
import type { BuildContext } from './engines.ts'
import { isTranslation, languageWords } from './language-words.ts'
import { checkedEdition, layOutVariants } from './lay-out-variants.ts'
import { sidesOf } from './lay-out-words.ts'
import type { LaidOutDeck } from './lay-out-words.ts'
import { planDocuments } from './plan-documents.ts'
import type { BuildRequest } from './request.ts'
import type { Separations } from './separations.ts'
import { sharedSizes } from './shared-sizes.ts'
import { withoutRepeats } from './without-repeats.ts'

/** An edition with what it was made from. */
export interface LaidOut {
  readonly edition: LaidOutDeck
  readonly input: BuildInput
  /** Whether no native speaker has read the words. */
  readonly isDraft: boolean
  /** What the frames' words are set in. */
  readonly fonts: FontLibrary
  /** What the frames' pictures are separated by. */
  readonly separations: Separations
}

/** How a run speaks to whoever started it. */
export interface Speaking {
  readonly report: Report
  /** Takes what is being done, in a few words. */
  readonly progress: (doing: string) => void
}

/**
 * Reads a deck, puts words into it, lays it out and checks it. `take` gets each edition in its turn, so that no more
 * than one need be kept; gives what it made of them.
 */
export async function layOutDeck<T>(
  request: BuildRequest,
  { project, engines: opening }: BuildContext,
  { report: tell, progress }: Speaking,
  take: (laidOut: LaidOut) => Promise<T> | T,
): Promise<readonly T[]> {
  const report = withoutRepeats(tell)
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
  const made: T[] = []
  for (const one of words) {
    progress(`Laying out ${one.language}…`)
    const isDraft = one.review === 'draft' && isTranslation(one.language, deck)
    const parted = { ...parts, caps }
    for (const unchecked of layOutVariants(one, parted, report)) {
      const { fonts, separations } = engines
      /* oxlint-disable no-await-in-loop -- one after the other, so that few are kept */
      const edition = await checkedEdition(unchecked, parted, report)
      await reportUndecodable(sidesOf(edition), { input, separations }, report)
      made.push(await take({ edition, input, isDraft, fonts, separations }))
      /* oxlint-enable no-await-in-loop */
    }
  }
  return made
}

/** What was made. */
export interface Made<T> {
  /** What came of the files. */
  readonly files: readonly T[]
  /** The languages among them that no native speaker has read. */
  readonly drafts: readonly string[]
}

/** Does something with a file as soon as it is drawn; gives nothing, and reports why, where that fails. */
export type Take<T> = (
  file: DrawnFile,
  report: Report,
) => Promise<T | undefined> | T | undefined

/**
 * Makes files: lays out, imposes, draws, and hands each over. Those that were handed over before an error was found are
 * not in what it gives.
 */
export async function make<T extends object>(
  request: BuildRequest,
  place: BuildContext,
  { report, progress }: Speaking,
  take: Take<T>,
): Promise<Made<T>> {
  const { report: tell, failed } = watchErrors(report)
  const draw = async (laidOut: LaidOut): Promise<Made<T>> => {
    const { edition, input, isDraft, fonts, separations } = laidOut
    const drafts = isDraft ? [edition.language] : []
    if (failed()) return { files: [], drafts }
    const sheaves = planDocuments(edition, { request, input, report: tell })
    if (failed()) return { files: [], drafts }
    progress(`Drawing ${sheaves.length} files…`)
    const drawing = { input, fonts, separations, date: request.date }
    const files = await drawDocuments(sheaves, drawing, tell, (file) => take(file, tell))
    return { files, drafts }
  }
  const made = await layOutDeck(request, place, { report: tell, progress }, draw)
  return {
    files: failed() ? [] : made.flatMap(({ files }) => files),
    drafts: made.flatMap(({ drafts }) => drafts),
  }
}
