import { plain } from '../problems/plain.ts'
import { CardpressError } from '../problems/problem.ts'
import type { Problem, Report } from '../problems/problem.ts'
import { readFontFacts } from './font-facts.ts'
import type { FontFacts } from './font-facts.ts'
import { BROKEN_FONT, UNREADABLE_FONT } from './font-refusal.ts'
import type { FontRefusal } from './font-refusal.ts'
import type { FontSource } from './font-source.ts'
import { holdsGlyphs } from './font-tables.ts'

/** A font that may be printed with: one static TrueType or OpenType file. */
export interface FontFile extends FontFacts {
  /** Identifies it among the deck's fonts: its path. */
  readonly id: string
  /** The whole file, read when first asked for; throws a CardpressError when it is gone or broken inside. */
  readonly bytes: Uint8Array
}

/** Reads what a font says about itself; undefined, and reported, when it cannot or may not be printed with. */
export function readFont(source: FontSource, report: Report): FontFile | undefined {
  const facts = attempt(source, () => readFontFacts(source))
  if ('reason' in facts) {
    report(problemOf(source, facts))
    return undefined
  }
  let whole: Uint8Array | undefined
  return {
    id: source.file,
    ...facts,
    get bytes() {
      whole ??= readWhole(source)
      return whole
    },
  }
}

function readWhole(source: FontSource): Uint8Array {
  const bytes = attempt(source, () => source.part(0, source.size))
  if ('reason' in bytes) throw new CardpressError(problemOf(source, bytes))
  if (!holdsGlyphs(bytes)) throw new CardpressError(problemOf(source, BROKEN_FONT))
  return bytes
}

/** Reads something of a file and lets go of it; a disk that fails is a reason too. */
function attempt<T>(source: FontSource, read: () => T): T | FontRefusal {
  try {
    return read()
  } catch {
    return UNREADABLE_FONT
  } finally {
    source.rest()
  }
}

const problemOf = (
  { file }: FontSource,
  { code, severity, reason, hint }: FontRefusal,
): Problem => ({ code, severity, message: `The font “${plain(file)}” ${reason}.`, hint })
