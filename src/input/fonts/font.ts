import { replaceControls } from '../../base/problems/display.ts'
import { CardpressError } from '../../base/problems/problem.ts'
import type { Problem, Report } from '../../base/problems/problem.ts'
import type { FontInstance } from './font-axes.ts'
import { instancesOf } from './font-axes.ts'
import { damageIn } from './font-damage.ts'
import { NORMAL_WIDTH, readFontFacts, readTableOf } from './font-facts.ts'
import type { FontFacts } from './font-facts.ts'
import {
  damagedFont,
  refuseKind,
  SYMBOLIC_FONT,
  UNREADABLE_FONT,
} from './font-refusal.ts'
import type { FontRefusal } from './font-refusal.ts'
import type { FontSource } from './font-source.ts'
import { instanceFont } from './instance-font.ts'

/** A font that may be printed with: a static TrueType or OpenType file, or a variable one at one weight and width. */
export interface FontFile extends FontFacts {
  /** Identifies it among the deck's fonts: its path, with what it is taken from the file. */
  readonly id: string
  /** The path as messages show it. */
  readonly shown: string
  /** Whether it is a variable font in another width than the usual one, which has all its letters, too. */
  readonly isOtherWidth?: boolean
  /** Whether `id` is the path of a file with just this font. */
  readonly isPlainFile: boolean
  /** The whole font, made when first used; throws a CardpressError if its file is gone or damaged. */
  readonly bytes: Uint8Array
  /** Its `cmap` table, which says what characters it has; read when first used, without the rest of the file. */
  readonly cmap: Uint8Array
  /** The error that says how the font is damaged. */
  readonly damagedBy: (what: string) => CardpressError
}

/** The fonts of a file: one, or one for each weight and width of a variable one; none, with a problem, if it may not be used. */
export function readFont(source: FontSource, report: Report): readonly FontFile[] {
  const facts = refuseKind(source.file) ?? attempt(source, () => readFontFacts(source))
  if ('reason' in facts) {
    report(problemOf(source, facts))
    return []
  }
  if (facts.isSymbolic) report(problemOf(source, SYMBOLIC_FONT))
  if (facts.axes.length === 0) return [fontFile(source, facts)]
  return instancesOf(facts.axes, facts).map((instance) =>
    fontFile(source, { ...facts, ...namesOf(facts, instance) }, instance),
  )
}

/** A variable font in another width is a family of its own, as static files of that width are. */
const namesOf = ({ family }: FontFacts, { weight, italic, width }: FontInstance) => ({
  family: [family, width].filter(Boolean).join(' '),
  weight,
  italic,
  width: NORMAL_WIDTH,
  isOtherWidth: width !== '',
  subfamily: [width, weight, italic ? 'Italic' : ''].filter(Boolean).join(' '),
})

function fontFile(
  source: FontSource,
  facts: FontFacts & Pick<FontFile, 'isOtherWidth'>,
  instance?: FontInstance,
): FontFile {
  let whole: Uint8Array | undefined
  return {
    id: instance ? `${source.file}#${facts.subfamily}` : source.file,
    shown: source.shown,
    isPlainFile: !instance && source.isOpened !== true,
    ...facts,
    get bytes() {
      return (whole ??= readWhole(source, instance))
    },
    get cmap() {
      return readCmap(source)
    },
    damagedBy: (what) => damaged(source, what),
  }
}

function readCmap(source: FontSource): Uint8Array {
  const cmap = attempt(source, () => readTableOf(source, 'cmap'))
  if ('reason' in cmap) throw new CardpressError(problemOf(source, cmap))
  return cmap
}

function readWhole(source: FontSource, instance?: FontInstance): Uint8Array {
  const file = attempt(source, () => source.part(0, source.size))
  if ('reason' in file) throw new CardpressError(problemOf(source, file))
  const damage = damageIn(file)
  if (damage !== undefined) throw damaged(source, damage)
  if (!instance) return file
  const bytes = instanceFont(file, instance.axes)
  if (!bytes) throw damaged(source, 'it cannot be taken at one of its weights or widths')
  return bytes
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
