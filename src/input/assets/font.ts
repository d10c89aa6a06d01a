import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import { examineFont } from './font-damage.ts'
import { readFontFacts, readTableOf } from './font-facts.ts'
import type { FontFacts } from './font-facts.ts'
import {
  damagedFont,
  refuseKind,
  SYMBOLIC_FONT,
  UNREADABLE_FONT,
} from './font-refusal.ts'
import type { FontRefusal } from './font-refusal.ts'
import type { FontSource } from './font-source.ts'
import type { Outlines } from './outlines.ts'

/** A font that may be printed with: one static TrueType or OpenType file. */
export interface FontFile extends FontFacts {
  /** Identifies it among the deck's fonts: its path. */
  readonly id: string
  /** The path as messages show it. */
  readonly shown: string
  /** The whole file, read when first used; throws a CardpressError if it is gone or damaged. */
  readonly bytes: Uint8Array
  /** Its `cmap` table, which says what characters it has; read when first used, without the rest of the file. */
  readonly cmap: Uint8Array
  /** Whether a glyph has an outline; throws a CardpressError if it is damaged. */
  readonly hasInk: (glyph: number) => boolean
  /** The error that says how the font is damaged. */
  readonly damagedBy: (what: string) => CardpressError
}

/** Reads the facts of a font; undefined, with a problem, if it cannot or may not be used. */
export function readFont(source: FontSource, report: Report): FontFile | undefined {
  const facts = refuseKind(source.file) ?? attempt(source, () => readFontFacts(source))
  if ('reason' in facts) {
    report(problemOf(source, facts))
    return undefined
  }
  if (facts.isSymbolic) report(problemOf(source, SYMBOLIC_FONT))
  let whole: WholeFont | undefined
  const wholeFont = (): WholeFont => (whole ??= readWhole(source))
  return {
    id: source.file,
    shown: source.shown,
    ...facts,
    get bytes() {
      return wholeFont().bytes
    },
    get cmap() {
      return readCmap(source)
    },
    hasInk: (glyph) => {
      const ink = wholeFont().outlines(glyph)
      if (ink !== 'broken') return ink === 'some'
      throw damaged(source, `the outline of its glyph ${glyph} cannot be read`)
    },
    damagedBy: (what) => damaged(source, what),
  }
}

interface WholeFont {
  readonly bytes: Uint8Array
  readonly outlines: Outlines
}

function readCmap(source: FontSource): Uint8Array {
  const cmap = attempt(source, () => readTableOf(source, 'cmap'))
  if ('reason' in cmap) throw new CardpressError(problemOf(source, cmap))
  return cmap
}

function readWhole(source: FontSource): WholeFont {
  const bytes = attempt(source, () => source.part(0, source.size))
  if ('reason' in bytes) throw new CardpressError(problemOf(source, bytes))
  const outlines = examineFont(bytes)
  if ('damage' in outlines) throw damaged(source, outlines.damage)
  return { bytes, outlines }
}

const damaged = (source: FontSource, what: string): CardpressError =>
  new CardpressError(problemOf(source, damagedFont(what)))

/** Reads something of a file and closes it; returns a refusal if the disk fails. */
function attempt<T>(source: FontSource, read: () => T): T | FontRefusal {
  try {
    return read()
  } catch {
    return UNREADABLE_FONT
  } finally {
    source.release()
  }
}

const problemOf = (
  { shown }: FontSource,
  { code, severity, reason, hint }: FontRefusal,
): Problem => ({
  code,
  severity,
  message: `The font “${replaceControls(shown)}” ${reason}.`,
  hint,
})
