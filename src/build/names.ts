import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { roundedMm } from '../base/geometry/length.ts'
import type { TermChoice, BuildRequest, Target } from './request.ts'
import { planOf } from './targets.ts'

/** The parts of the name of a file. */
export interface FileName {
  readonly deck: string
  readonly language: string
  readonly target: Target
  /** For cards their format; for a leaflet its fold, and its piece if the deck has several leaflets. */
  readonly of: { readonly format: string } | { readonly leaflet: readonly string[] }
  /** What differs from the defaults: `paper-letter`, `marks`. */
  readonly different: readonly string[]
}

/** The longest name of a file, in bytes: file systems take 255, and a temporary file beside it needs some. */
const LONGEST = 200

/**
 * The path of a file in the output folder: `deck/nl/deck-nl-a6-press_marks.pdf`. Different files have different paths:
 * no format, piece, fold, paper or term contains a `+`, and a `_` in a term is doubled.
 */
export function filePath(output: string, name: FileName): string {
  const { deck, language, different } = name
  const full = [`${deck}-${language}-${subject(name)}`, ...different].join('_')
  const short =
    Buffer.byteLength(full) <= LONGEST
      ? full
      : `${deck}-${language}_${digest(full)}`.slice(0, LONGEST)
  return join(output, deck, language, `${short}.pdf`)
}

function subject({ target, of }: FileName): string {
  if ('leaflet' in of)
    return [`${target}-leaflet`, of.leaflet.join('+')].filter(Boolean).join('-')
  // A format may be called `press-leaflet-roll`.
  const isClear = !/^(?:(?:press|sheets|screen)-leaflet|format-)/.test(of.format)
  return `${isClear ? '' : 'format-'}${of.format}-${target}`
}

const digest = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 10)

/** What makes a file differ from the default one of its deck, language, target and format. */
export interface FileDifferences {
  readonly target: Target
  readonly request: BuildRequest
  /** The terms that are not the defaults. */
  readonly terms: readonly TermChoice[]
  /** The cards in it, if they are not all cards of the deck. */
  readonly selection: readonly string[] | undefined
}

/** The parts of a file's name for everything that is not the default; the same request gives the same parts. */
export function differences(file: FileDifferences): readonly string[] {
  const { target, request, terms, selection } = file
  const { bleed, copies } = request
  return [
    ...terms.map(({ name, term }) => `${underscored(name)}+${underscored(term)}`),
    ...planOf(target).nameParts(request, {
      bleed: bleed === undefined ? [] : [`bleed-${roundedMm(bleed, 7)}mm`],
      copies: copies === 1 ? [] : [`copies-${copies}`],
    }),
    ...(selection === undefined ? [] : [cardsPart(selection)]),
  ]
}

const underscored = (word: string): string => word.replaceAll('_', '__')

/** The most characters of a list of cards in a name; a longer list becomes a checksum. */
const LONGEST_LIST = 40

function cardsPart(ids: readonly string[]): string {
  const list = ids.join('+')
  return list.length <= LONGEST_LIST
    ? `cards-${list}`
    : `cards+${ids.length}+${digest(list)}`
}
