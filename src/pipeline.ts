import type { FontLibrary } from './assets/library.ts'
import { checkEdition } from './build/check-edition.ts'
import { drawSheaves } from './build/draw.ts'
import type { DrawnFile } from './build/draw.ts'
import { layOutEdition } from './build/edition.ts'
import type { Edition } from './build/edition.ts'
import { imposeEdition } from './build/impose.ts'
import { keepPieces } from './build/keep-pieces.ts'
import type { BuildRequest } from './build/request.ts'
import { withoutRepeats } from './build/without-repeats.ts'
import type { Place } from './build/workshop.ts'
import { watchErrors } from './problems/problem.ts'
import type { Report } from './problems/problem.ts'
import { chooseFormats, chooseLanguages, chooseNamed } from './project/choose.ts'
import { languagesOf, loadWords } from './project/decks.ts'
import { loadMaterial } from './project/material.ts'
import type { Material } from './project/material.ts'
import { writeOutput } from './project/output.ts'

/** A deck laid out in the languages and formats that were asked for. */
export interface LaidOutDeck {
  readonly material: Material
  readonly editions: readonly Edition[]
  /** What the frames' words are set in. */
  readonly fonts: FontLibrary
}

/** How a run speaks to whoever started it. */
export interface Speaking {
  readonly report: Report
  /** Takes what is being done, in a few words. */
  readonly progress: (doing: string) => void
}

/** Reads a deck, puts words into it, lays it out and checks it; nothing is drawn. */
export async function layOutDeck(
  request: BuildRequest,
  { project, workshop: opening }: Place,
  { report: tell, progress }: Speaking,
): Promise<LaidOutDeck | undefined> {
  const report = withoutRepeats(tell)
  progress('Reading…')
  const [material, workshop] = await Promise.all([
    loadMaterial(project, request.deck, report),
    opening,
  ])
  if (!material) return undefined
  const { deck, formats: known, sheets } = material
  const formats = chooseFormats(request.formats, deck, known, report)
  chooseNamed(
    [{ value: request.paper }],
    sheets.papers,
    { code: 'unknown-paper', what: 'paper' },
    report,
  )
  const languages = chooseLanguages(request.languages, deck, await languagesOf(deck))
  const words = await Promise.all(
    languages.map((language) => loadWords(project, deck, language, report)),
  )
  const editions = words.flatMap((one) => {
    if (!one) return []
    progress(`Laying out ${one.language}…`)
    const parts = { material, words: one, formats, bleed: request.bleed }
    const layout = watchErrors(report)
    const edition = layOutEdition(parts, workshop, layout.report)
    // Rules over sides that came out wrong would only say the same in other words.
    if (!layout.failed()) checkEdition(edition, material).forEach(report)
    return [keepPieces(edition, request.pieces, deck, report)]
  })
  return { material, editions, fonts: workshop.fonts }
}

/** Builds files: lays out, imposes, draws, and writes them all, or none where there is an error. */
export async function build(
  request: BuildRequest,
  place: Place,
  { report, progress, write }: Speaking & { readonly write: boolean },
): Promise<readonly DrawnFile[]> {
  const { report: tell, failed } = watchErrors(report)
  const laidOut = await layOutDeck(request, place, { report: tell, progress })
  if (!laidOut || failed()) return []
  const { material, editions, fonts } = laidOut
  const sheaves = editions.flatMap((edition) =>
    imposeEdition(edition, { request, material, report: tell }),
  )
  if (failed()) return []
  progress(`Drawing ${sheaves.length} files…`)
  const drawing = { material, fonts, date: request.date }
  const files = await drawSheaves(sheaves, drawing, tell)
  if (failed()) return []
  progress(`Writing ${files.length} files…`)
  if (write && !(await writeOutput(files, tell))) return []
  return files
}
