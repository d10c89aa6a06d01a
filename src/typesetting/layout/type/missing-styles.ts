import { excerpt } from '../../../base/problems/excerpt.ts'
import type { Problem, Report } from '../../../base/problems/problem.ts'
import { fontFileName } from '../../../base/text/fonts-to-find.ts'
import type { FontLibrary } from '../../../input/fonts/font-library.ts'
import type { FontFile } from '../../../input/fonts/font.ts'
import type { FaceRange } from '../../text/paragraph.ts'
import { hasItalics, isJoining } from '../../text/script.ts'
import type { StyledText } from './computed-style.ts'
import { isPrintedAsAround } from './emphasis.ts'

/** Reports weights and italics that a text asks for and its faces lack. */
export type MissingStyleReporter = (
  styledTexts: readonly StyledText[],
  faces: readonly FaceRange[],
) => void

/**
 * The family that a style names must have its weight and slope. A fallback family, such as that of another script, is
 * reported only if marked words come out in the same face as the words around them.
 */
export function missingStyleReporter(
  library: FontLibrary,
  report: Report,
): MissingStyleReporter {
  const files = new Map(library.files.map((file) => [file.id, file]))
  return (styledTexts, faces) => {
    let end = 0
    // Both lists are in order, so faces before those of the current text are not looked at again.
    let first = 0
    for (const styledText of styledTexts) {
      const start = end
      end += styledText.text.length
      while ((faces[first]?.end ?? Infinity) <= start) first += 1
      for (let at = first; at < faces.length; at += 1) {
        const range = faces[at]
        if (!range || range.start >= end) break
        const file = files.get(range.id)
        const set = styledText.text.slice(
          Math.max(0, range.start - start),
          range.end - start,
        )
        if (file)
          missingStyles(file, { ...range, set }, styledText, library).forEach(report)
      }
    }
  }
}

function missingStyles(
  file: FontFile,
  { script, lacks, set }: FaceRange & { readonly set: string },
  text: StyledText,
  library: FontLibrary,
): readonly Problem[] {
  const { family } = file
  const { style, around } = text
  const isNamed = library.find(style.family, style.weight, style.italic) === file
  const isSameAsAround = isPrintedAsAround(text, file, library)
  const lacksItalic = style.italic && !file.italic
  const isOther = style.weight !== file.weight
  // A font that was dropped in is easily completed; of those of the package, each script has bold. Fonts of signs have none.
  const isFarOff = Math.abs(style.weight - file.weight) > MOST_APART
  const isIncomplete =
    isFarOff && library.added.includes(family) && /[\p{L}\p{N}]/u.test(set)
  const lacksWeight =
    isOther &&
    (isNamed || isIncomplete || (isSameAsAround && style.weight !== around?.weight))
  const isUnmarked = lacksItalic && isSameAsAround && !hasItalics(script)
  const needsItalic = hasItalics(script) && (isNamed || isSameAsAround)
  return [
    ...(isUnmarked ? [noMark(family, isJoining(script))] : []),
    ...(lacksItalic && needsItalic ? [noItalic(family, text)] : []),
    ...(lacksWeight ? [noWeight(file, text, isNamed ? library : undefined)] : []),
    ...(isNamed ? lacks.map((tag) => noFeature(family, tag)) : []),
  ]
}

/** Further apart than bold and extra bold, the difference of two weights is seen. */
const MOST_APART = 200

const noItalic = (family: string, { text, style: { weight } }: StyledText): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${excerpt(family)}” has no italic, so *emphasis* is printed upright, as in “${excerpt(text)}”.`,
  onceBy: JSON.stringify(['italic', family, weight]),
  hint: `${isUpright(family) ? 'Give' : `Put ${fontFileName(excerpt(family), weight, true)} into assets/fonts, or give`} emphasis another look in the theme: under “blocks:”, “emphasis: { fontWeight: 700 }”.`,
})

/** Whether a family has no italics at all: of Noto, only those for Latin, Greek and Cyrillic have. */
const isUpright = (family: string): boolean =>
  /^Noto (?:Sans|Serif) (?!Display|Mono)/.test(family)

const noMark = (family: string, joins: boolean): Problem => ({
  code: 'unknown-font',
  severity: 'warning',
  message: `“${excerpt(family)}” has no italic and no heavier weight${joins ? ', and its letters join, so that they cannot be spaced' : ''}: *emphasis* is printed like the words around it.`,
  hint: `Put ${fontFileName(excerpt(family), 700, false)} into assets/fonts, or give emphasis a colour in the theme: under “blocks:”, “emphasis: { color: … }”.`,
})

/** `library` is there to name a family that has the weight, where the style may name another one. */
function noWeight(
  { family, weight: used, italic }: FontFile,
  { text, style: { weight } }: StyledText,
  library: FontLibrary | undefined,
): Problem {
  const other = library?.files.find(
    (file) =>
      file.weight === weight &&
      file.italic === italic &&
      !file.isSymbolic &&
      !library.added.includes(file.family),
  )
  return {
    code: 'unknown-font',
    severity: 'warning',
    message: `“${excerpt(text)}” is to be set in weight ${weight}, and “${excerpt(family)}” has none: ${used} is printed.`,
    onceBy: JSON.stringify(['weight', family, weight, italic]),
    hint: `${other ? `Write “fontFamily: ${other.family}” in the template, which has it, or put` : 'Put'} ${fontFileName(excerpt(family), weight, italic)} into assets/fonts, or write “fontWeight: ${used}” in the template.`,
  }
}

/** The features that keywords of CSS ask for: what is missed, and what to write instead. */
const MISSED: Readonly<Record<string, readonly [string, string]>> = {
  smcp: ['small capitals', 'fontVariantCaps'],
  c2sc: ['small capitals for capitals', 'fontVariantCaps'],
  onum: ['old-style figures', 'fontVariantNumeric'],
  pnum: ['proportional figures', 'fontVariantNumeric'],
  tnum: ['figures of one width', 'fontVariantNumeric'],
  zero: ['slashed zero', 'fontVariantNumeric'],
  frac: ['fractions', 'fontVariantNumeric'],
  ordn: ['ordinal letters', 'fontVariantNumeric'],
}

function noFeature(family: string, tag: string): Problem {
  const [what = `OpenType feature “${excerpt(tag)}”`, key = 'fontFeatures'] =
    MISSED[tag] ?? []
  return {
    code: 'unknown-font',
    severity: 'warning',
    message: `“${excerpt(family)}” has no ${what}: its usual letters are printed.`,
    hint: `Choose a family that has them, or take “${key}” out of the template.`,
  }
}
